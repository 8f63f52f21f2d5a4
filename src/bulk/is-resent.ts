import type { RetryOptions } from "./retry-options.ts";
import type { RowEnding } from "./row-ending.ts";

/** Whether the options ask to resend a row with this ending, although that may bill it again. */
export function isResent(ending: RowEnding<unknown>, options: RetryOptions): boolean {
  const { retryUnknown = false, retryFailed = false, retryDeclined = [] } = options;
  if (ending.outcome === "unknown") return retryUnknown;
  if (ending.outcome === "declined") return retryDeclined.includes(ending.reason);
  return ending.outcome === "failed" && retryFailed;
}
