import type { DeclineReason } from "../answer/decline-reasons.ts";

/** Which known rows to send again. Rows that never left the machine are always sent. */
export interface RetryOptions {
  /** Resends rows whose billing status is unknown. @default false */
  readonly retryUnknown?: boolean | undefined;
  /**
   * Resends rows that reached the server but got no usable answer in an earlier run. They may be billed again. @default
   * false
   */
  readonly retryFailed?: boolean | undefined;
  /**
   * Resends rows that were declined in an earlier run for one of these reasons, for example `insufficient-balance` after you
   * topped up the account. They may be billed again. @default none
   */
  readonly retryDeclined?: readonly DeclineReason[] | undefined;
}
