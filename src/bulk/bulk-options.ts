import { declineReasons } from "../answer/decline-reasons.ts";
import type { VerifyOptions } from "../settings/verify-options.ts";
import { BulkError } from "./bulk-error.ts";
import type { BulkStore } from "./bulk-store.ts";
import type { RetryOptions } from "./retry-options.ts";

/** Options of `verifyMany`. */
export interface BulkOptions extends RetryOptions {
  /** Calls in flight at most. The vendor documents no limit; ask for yours. @default 2 */
  readonly concurrency?: number | undefined;
  /** Calls a second on the long run. @default no limit but `concurrency` */
  readonly rate?: number | undefined;
  /**
   * A folder in which the run writes down what it does, made if need be: each row's call is made once, also across
   * crashes and restarts, and rows with the same input are one call. Or a store of the app's own. Without it every row
   * is a call, and a crash leaves nothing.
   */
  readonly journal?: string | BulkStore | undefined;
  /** Calls at most; the run then ends as `budget-reached`. @default no limit */
  readonly maxCalls?: number | undefined;
  /** What the run may cost, in the unit of `price`. @default no limit */
  readonly maxCost?: number | undefined;
  /** What a call costs. Every call that may have reached the vendor counts. Needed for `maxCost`. */
  readonly price?: number | undefined;
  /**
   * Calls in a row that fail as every further one would (keys refused, balance empty, server gone) before the run ends
   * as `stopped`. @default 20, or twice `concurrency` if that is more
   */
  readonly stopAfter?: number | undefined;
  /** Rows held at most, from the input to the outcome. @default 256, or 16 times `concurrency` if that is more */
  readonly window?: number | undefined;
  /**
   * Asked before each call, with the row's fingerprint where there is a journal; the row is left `not-called` where it
   * says no, or with what the journal knows of it. @default every call is made
   */
  readonly call?: ((fingerprint: string | undefined) => boolean) | undefined;
  /** Takes no further row when aborted, and waits for what is in flight: it is paid for. The run ends as `aborted`. */
  readonly signal?: AbortSignal | undefined;
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
  "journal",
  "maxCalls",
  "maxCost",
  "price",
  "stopAfter",
  "window",
  "retryUnknown",
  "retryFailed",
  "retryDeclined",
  "call",
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
  const { price, maxCost, journal, signal, retryDeclined } = options;
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
  if (journal !== undefined && typeof journal !== "string" && typeof journal?.begin !== "function") {
    refuse('"journal" must be a folder\'s name or a store');
  }
  const affordable =
    maxCost === undefined || price === undefined || price === 0
      ? Number.POSITIVE_INFINITY
      : // 0.3 for calls of 0.1 is three of them.
        Math.floor((maxCost / price) * (1 + Number.EPSILON * 4));
  const maxCalls =
    options.maxCalls === undefined
      ? affordable
      : Math.min(affordable, atLeast("maxCalls", options.maxCalls, 0));
  return {
    ...options,
    concurrency,
    rate,
    maxCalls,
    stopAfter: whole("stopAfter", options.stopAfter ?? Math.max(20, 2 * concurrency)),
    window: whole("window", options.window ?? Math.max(256, 16 * concurrency)),
  };
}

function isReasons(given: unknown): boolean {
  return Array.isArray(given) && given.every((reason) => Object.hasOwn(declineReasons, reason));
}

function whole(name: string, value: number): number {
  return atLeast(name, value, 1);
}

function atLeast(name: string, value: number, least: number): number {
  if (Number.isInteger(value) && value >= least) return value;
  return refuse(`"${name}" must be a whole number from ${least} on`);
}

function refuse(what: string): never {
  throw new BulkError("invalid-option", `Options of verifyMany: ${what}. Nothing was sent.`);
}
