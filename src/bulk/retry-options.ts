import type { DeclineReason } from "../answer/reason.ts";

/** Which rows that are known are sent once more. Those that never left are in any case. */
export interface RetryOptions {
  /** Sends rows again of which nobody knows whether they were served and billed. @default false */
  readonly retryUnknown?: boolean | undefined;
  /**
   * Sends rows again that an earlier run had no usable answer for although the server had them. They may be billed
   * again. @default false
   */
  readonly retryFailed?: boolean | undefined;
  /**
   * Sends rows again that an earlier run was declined for one of these reasons, such as `insufficient-balance` once the
   * account was topped up. They may be billed again. @default none
   */
  readonly retryDeclined?: readonly DeclineReason[] | undefined;
}
