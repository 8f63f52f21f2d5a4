/** Whether a request reached the vendor, and so may have been billed. `no` is certain: nothing left this machine. */
export type Sent = "no" | "yes" | "unknown";

/**
 * Facts about a call: the same object on success, on a decline and on an error. It contains no input and no finding, so
 * you can log it.
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
  /** How many requests were passed to the transport; 0 if a check refused the call. */
  readonly attempts: number;
  /** The most that any attempt established: `no` is provably not billed, `yes` reached the vendor, `unknown` may have. */
  readonly sent: Sent;
  /** HTTP status of the last answer. */
  readonly status?: number;
  /** `x-request-id` or `x-amzn-requestid` of the last answer. The vendor's support can look it up. */
  readonly requestId?: string;
  /**
   * Where the outcome comes from: this call, an earlier call whose answer the ledger kept, or another call that was in
   * flight at the same time. In the last two cases this is the other call's receipt. `none` means that nothing was sent.
   */
  readonly source: "call" | "ledger" | "in-flight" | "none";
  /** Whether the sandbox made the answer up. Only the sandbox sets this. */
  readonly simulated: boolean;
  /** The check's key in the ledger, for `ledger.resolve()`. Reveals nothing about its input. Absent without a ledger. */
  readonly ledgerKey?: string;
  /**
   * Whether the ledger recorded how the call ended. False if writing failed: the ledger tries again for as long as it is
   * open, and if it never succeeds, the check counts as unknown. Absent without a ledger, if nothing had to be recorded,
   * and while an answer after the deadline is still awaited.
   */
  readonly recorded?: boolean;
}
