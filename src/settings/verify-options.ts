import { IndiConnectError } from "../error/error.ts";
import type { Once } from "../ledger/ledger.ts";
import { checkNames } from "./check-names.ts";
import { type AskedOnce, checkOnce } from "./check-once.ts";
import { headerValues, wholeNumber } from "./check-options.ts";
import type { Settings } from "./options.ts";

/** How strictly the client enforces formats; see `checks` of {@link VerifyOptions}. */
export type Checks = "enforce" | "warn" | "off";

/** Options of one verification. Each overrides the client's. */
export interface VerifyOptions {
  /** Ends the call when it aborts. This does not recall a request that has left: see the error's `sent`. */
  readonly signal?: AbortSignal | undefined;
  /** The deadline of the call in milliseconds. @default the client's */
  readonly timeout?: number | undefined;
  /** Like the client's option. @default the client's */
  readonly maxRetries?: number | undefined;
  /** Like the client's option. @default the client's */
  readonly retryAfter?: boolean | undefined;
  /** The `myAppId` header of this call. @default the client's */
  readonly myAppId?: string | undefined;
  /** The `providercode` header of this call. @default the client's */
  readonly providerCode?: string | undefined;
  /**
   * What happens to inputs that their format excludes. `"enforce"` refuses the call, `"warn"` calls `onWarning` and sends
   * them, and `"off"` sends every value unchanged.
   *
   * @default `"enforce"`
   */
  readonly checks?: Checks | undefined;
  /**
   * Whether this check is paid once through the client's `ledger`. A check that was answered is not sent again: its
   * answer comes from the ledger, with its own receipt. If another call is making the same check, this call waits for
   * that answer. `true` accepts an answer of any age. What an object omits comes from the client's `once`. A service that
   * sends an OTP refuses this option, because each of its calls has to send one.
   *
   * @default the client's
   */
  readonly once?: boolean | Once | undefined;
}

const KNOWN: Readonly<Record<keyof VerifyOptions, string>> = {
  signal: "an AbortSignal object",
  timeout: "a number",
  maxRetries: "a number",
  retryAfter: "a boolean",
  myAppId: "a string",
  providerCode: "a string",
  once: "a boolean or an object",
  checks: 'one of the strings "enforce", "warn" and "off"',
};

/**
 * Checks the options of one verification.
 *
 * @returns what the call asks of the ledger, if anything
 * @throws IndiConnectError `invalid-option`
 */
export function checkVerifyOptions(
  options: VerifyOptions,
  { ledger, once: usual }: Pick<Settings, "ledger" | "once">,
): AskedOnce | undefined {
  checkNames(options, KNOWN, refuse);
  const { signal, checks } = options;
  if (signal && typeof signal.addEventListener !== "function") refuse(`"signal" must be ${KNOWN.signal}`);
  if (checks !== undefined && !KNOWN.checks.includes(`"${checks}"`))
    refuse(`"checks" must be ${KNOWN.checks}`);
  wholeNumber("timeout", options.timeout, 1, 2 ** 31 - 1);
  wholeNumber("maxRetries", options.maxRetries, 0, 100);
  headerValues("myAppId", options.myAppId);
  headerValues("providerCode", options.providerCode);
  if (options.once === undefined) return usual;
  const once = checkOnce(options.once, ledger, refuse);
  return once && typeof options.once === "object" ? { ...usual, ...once } : once;
}

function refuse(what: string): never {
  throw new IndiConnectError("invalid-option", `Options of verify: ${what}. Nothing was sent.`);
}
