import { IndiConnectError } from "../error/error.ts";
import { checkNames, headerValues, wholeNumber } from "./options.ts";

/** How strictly formats are enforced; see `checks` of the call options. */
export type Checks = "enforce" | "warn" | "off";

/** Options of one verification. Each overrides the client's. */
export interface VerifyOptions {
  /** Ends the call when it is aborted. What was sent before stays sent: see the error's `sent`. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for the call in all. @default the client's */
  readonly timeout?: number | undefined;
  /** As the client's option. @default the client's */
  readonly maxRetries?: number | undefined;
  /** As the client's option. @default the client's */
  readonly retryAfter?: boolean | undefined;
  /** The `myAppId` header of this call. @default the client's */
  readonly myAppId?: string | undefined;
  /** The `providercode` header of this call. @default the client's */
  readonly providerCode?: string | undefined;
  /**
   * What happens to inputs that their format excludes. `"enforce"` refuses the call, `"warn"` tells `onWarning` and sends
   * them, `"off"` sends every value untouched.
   *
   * @default `"enforce"`
   */
  readonly checks?: Checks | undefined;
}

const KNOWN: Readonly<Record<keyof VerifyOptions, string>> = {
  signal: "an object, an AbortSignal",
  timeout: "a number",
  maxRetries: "a number",
  retryAfter: "a boolean",
  myAppId: "a string",
  providerCode: "a string",
  checks: 'a string, "enforce", "warn" or "off"',
};

/**
 * Checks the options of one verification.
 *
 * @throws IndiConnectError `invalid-option`
 */
export function checkVerifyOptions(options: VerifyOptions): void {
  checkNames(options, KNOWN, refuse);
  const { signal, checks = "off" } = options;
  if (signal && typeof signal.addEventListener !== "function") refuse(`"signal" must be ${KNOWN.signal}`);
  if (!KNOWN.checks.includes(`"${checks}"`)) refuse(`"checks" must be ${KNOWN.checks}`);
  wholeNumber("timeout", options.timeout, 1, 2 ** 31 - 1);
  wholeNumber("maxRetries", options.maxRetries, 0, 100);
  headerValues("myAppId", options.myAppId);
  headerValues("providerCode", options.providerCode);
}

function refuse(what: string): never {
  throw new IndiConnectError("invalid-option", `Options of verify: ${what}. Nothing was sent.`);
}
