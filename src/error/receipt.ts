import type { Sent } from "./sent.ts";

/**
 * What is known of a call itself: the same object on success, on a decline and on an error. It holds no input and no
 * finding, so you may log it.
 */
export interface Receipt {
  /** Name of the operation, such as `FaceLivenessPassive`. */
  readonly operation: string;
  /** The vendor's literal for the service. */
  readonly documentType: string;
  /** The address that was called, without query and credentials. */
  readonly endpoint: string;
  /** When the call started. */
  readonly at: Date;
  /** Milliseconds from the start to the outcome, pauses included. */
  readonly duration: number;
  /** How many requests were handed to the transport; 0 where a check refused the call. */
  readonly attempts: number;
  /** The most that any attempt established: `no` is provably not billed, `yes` reached the vendor, `unknown` may have. */
  readonly sent: Sent;
  /** HTTP status of the last answer. */
  readonly status?: number;
  /** `x-request-id` or `x-amzn-requestid` of the last answer: what the vendor's support can look up. */
  readonly requestId?: string;
  /**
   * Where the outcome comes from: this call, an earlier one whose answer the ledger kept, or one that was in flight at
   * the same time. A receipt from either of these two is the other call's own. `none` means that nothing was sent.
   */
  readonly source: "call" | "ledger" | "in-flight" | "none";
  /** Whether the sandbox made the answer up. Only the sandbox sets this. */
  readonly simulated: boolean;
  /** Names the check in the ledger, for `ledger.resolve()`; tells nothing of its input. Absent where no ledger was asked. */
  readonly ledgerKey?: string;
  /**
   * Whether the ledger holds how the call ended. False: it could not be written; the ledger tries again for as long as
   * it is open, and if it never succeeds the check counts as unknown. Absent without a ledger, where nothing was to be
   * written, and where an answer after the deadline is still awaited.
   */
  readonly recorded?: boolean;
}
