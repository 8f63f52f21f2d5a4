import type { Receipt } from "../error/receipt.ts";

/** How a call failed. The ledger keeps it, encrypted, with its check. */
export interface Failure {
  readonly code: string;
  /** One line, without values. */
  readonly message: string;
  readonly receipt: Receipt;
  /** The text that arrived, if it could not be read. */
  readonly answer?: string | undefined;
}

/**
 * The right to send a check once. Its holder ends it with one of these four methods. They never reject. Each resolves
 * with whether the ending was written. If not, the ledger tries again every 5 seconds while it is open, and if it never
 * succeeds, the check ends as unknown.
 */
export interface Claim {
  /** The check's key. Reveals nothing about its input. */
  readonly key: string;
  /** @param answer any JSON value; it is encrypted */
  answered(answer: unknown, receipt: Receipt): Promise<boolean>;
  /** The vendor answered without a result. Calls that wait get this answer; later calls ask the vendor again. */
  declined(answer: unknown, receipt: Receipt): Promise<boolean>;
  /** Nothing was executed. */
  free(failure?: Failure): Promise<boolean>;
  /** The check may or may not have been billed. */
  unknown(receipt: Receipt, failure?: Failure): Promise<boolean>;
}
