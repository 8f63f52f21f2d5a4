import type { Checks } from "./check-variables.ts";
import { IndiConnectError } from "./error.ts";
import { headerValues, wholeNumber } from "./options.ts";

/** Options of one verification. Each overrides the client's. */
export interface VerifyOptions {
  /** Ends the call when aborted. What was sent before stays sent: see the error's `sent`. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds in all. @default the client's `timeout` */
  readonly timeout?: number | undefined;
  /** @default the client's `maxRetries` */
  readonly maxRetries?: number | undefined;
  /** @default the client's `retryAfter` */
  readonly retryAfter?: boolean | undefined;
  /** The `myAppId` header. @default the client's, or what the vendor's page of the service sends */
  readonly myAppId?: string | undefined;
  /** The `providercode` header. @default the client's */
  readonly providerCode?: string | undefined;
  /**
   * What happens to inputs whose format excludes them: `enforce` refuses the call, `warn` tells `onWarning` and sends
   * them, `off` sends every value untouched. @default "enforce"
   */
  readonly checks?: Checks | undefined;
}

const NAMES = "signal timeout maxRetries retryAfter myAppId providerCode checks".split(" ");

/**
 * Checks the options of one verification.
 *
 * @throws IndiConnectError `invalid-option`
 */
export function checkVerifyOptions(options: VerifyOptions): void {
  for (const name in options) {
    if (!NAMES.includes(name)) {
      const what = `verify: unknown option "${name}"; the options are ${NAMES.join(", ")}. Nothing was sent.`;
      throw new IndiConnectError("invalid-option", what);
    }
  }
  wholeNumber("timeout", options.timeout, 1, 2 ** 31 - 1);
  wholeNumber("maxRetries", options.maxRetries, 0, 100);
  headerValues("myAppId", options.myAppId);
  headerValues("providerCode", options.providerCode);
}
