import { declineReasons } from "../answer/decline-reasons.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { VerifyOptions } from "../settings/verify-options.ts";
import { BulkError } from "./bulk-error.ts";
import type { RetryOptions } from "./retry-options.ts";

/** Options of `verifyMany`. */
export interface BulkOptions<Row = never> extends RetryOptions {
  /** Most calls in flight. The vendor documents no limit: ask for yours. @default 2 */
  readonly concurrency?: number | undefined;
  /** Calls per second, on average. @default limited only by `concurrency` */
  readonly rate?: number | undefined;
  /**
   * Decides who may send a row, and keeps its answer. Each row is called once, even across crashes, restarts and other runs,
   * and rows with the same input share one call. Without a ledger every row is a call, and a crash loses all answers.
   *
   * @default the client's
   */
  readonly ledger?: Ledger | undefined;
  /**
   * A name for the run in its ledger, if its input never changes. The next run of that name skips the rows whose outcomes you
   * have received. It begins with the first row that is missing or must be sent again.
   *
   * @default every row is looked up and returned
   */
  readonly run?: string | undefined;
  /** Most calls. The run then ends with `budget-reached`. @default no limit */
  readonly maxCalls?: number | undefined;
  /** The most that the run may cost, in the unit of `price`. @default no limit */
  readonly maxCost?: number | undefined;
  /** The price of one call. Every call that may have reached the vendor counts. Required for `maxCost`. */
  readonly price?: number | undefined;
  /**
   * After so many consecutive failures that would hit every further call (keys refused, balance empty, server gone), the run
   * ends with `stopped`. @default 20, or twice `concurrency` if that is more
   */
  readonly stopAfter?: number | undefined;
  /** Most rows held between input and outcome. @default 256, or 16 times `concurrency` if that is more */
  readonly window?: number | undefined;
  /** When aborted, the run takes no further row, waits for the calls in flight, and ends with `aborted`. */
  readonly signal?: AbortSignal | undefined;
  /** Says whom a row is about, in the app's own terms, for the ledger's `erase()`. @default none */
  readonly subject?: ((row: Row) => string | undefined) | undefined;
  /** Options of each call. */
  readonly verify?: Omit<VerifyOptions, "signal"> | undefined;
}

/** The options with their defaults. */
export interface BulkSettings extends BulkOptions {
  readonly concurrency: number;
  readonly rate: number;
  readonly maxCalls: number;
  readonly stopAfter: number;
  readonly window: number;
}

const KNOWN: ReadonlySet<string> = new Set<keyof BulkOptions | "variables">([
  "concurrency",
  "rate",
  "ledger",
  "run",
  "subject",
  "maxCalls",
  "maxCost",
  "price",
  "stopAfter",
  "window",
  "retryUnknown",
  "retryFailed",
  "retryDeclined",
  "signal",
  "verify",
  "variables",
]);

/**
 * Checks the options of a run.
 *
 * @throws BulkError `invalid-option`
 */
export function bulkSettings(options: BulkOptions): BulkSettings {
  for (const name of Object.keys(options)) if (!KNOWN.has(name)) refuse(`there is no option "${name}"`);
  const { price, maxCost, ledger, run, signal, retryDeclined } = options;
  const concurrency = whole("concurrency", options.concurrency ?? 2);
  const rate = options.rate ?? Number.POSITIVE_INFINITY;
  if (!(typeof rate === "number" && rate > 0)) refuse('"rate" must be above 0');
  if (price !== undefined && !(Number.isFinite(price) && price >= 0)) refuse('"price" must be 0 or more');
  if (maxCost !== undefined && !(typeof maxCost === "number" && maxCost >= 0))
    refuse('"maxCost" must be 0 or more');
  if (maxCost !== undefined && price === undefined) refuse('"maxCost" needs a "price"');
  if (retryDeclined !== undefined && !isReasons(retryDeclined)) {
    refuse('"retryDeclined" must be a list of reasons such as "insufficient-balance"');
  }
  if (signal && typeof signal.addEventListener !== "function") refuse('"signal" must be an AbortSignal');
  if (ledger !== undefined && typeof ledger?.look !== "function") {
    refuse('"ledger" must be a ledger that openLedger() of indiconnect/ledger made');
  }
  if (run !== undefined && (typeof run !== "string" || run === "")) refuse('"run" must be a name');
  if (options.maxCalls !== undefined) atLeast("maxCalls", options.maxCalls, 0);
  return {
    ...options,
    concurrency,
    rate,
    maxCalls: budgetOf(options),
    stopAfter: whole("stopAfter", options.stopAfter ?? Math.max(20, 2 * concurrency)),
    window: whole("window", options.window ?? Math.max(256, 16 * concurrency)),
  };
}

/** The most calls that a run may make. */
export function budgetOf({
  maxCalls = Number.POSITIVE_INFINITY,
  maxCost,
  price,
}: Pick<BulkOptions, "maxCalls" | "maxCost" | "price">): number {
  if (maxCost === undefined || price === undefined || price === 0) return maxCalls;
  // Rounding errors must not count: 0.3 buys three calls at 0.1.
  return Math.min(maxCalls, Math.floor((maxCost / price) * (1 + Number.EPSILON * 4)));
}

function isReasons(given: unknown): boolean {
  return Array.isArray(given) && given.every((reason) => Object.hasOwn(declineReasons, reason));
}

function whole(name: string, value: number): number {
  return atLeast(name, value, 1);
}

function atLeast(name: string, value: number, least: number): number {
  if (Number.isInteger(value) && value >= least) return value;
  return refuse(`"${name}" must be a whole number, ${least} or more`);
}

function refuse(what: string): never {
  throw new BulkError("invalid-option", `Options of verifyMany: ${what}. Nothing was sent.`);
}
