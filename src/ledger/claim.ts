import type { Receipt } from "../error/receipt.ts";

/** How a call failed, to be kept sealed with its check. */
export interface Failure {
  readonly code: string;
  /** One line, without values. */
  readonly message: string;
  readonly receipt: Receipt;
  /** What came where it could not be read, as text. */
  readonly answer?: string | undefined;
}

/**
 * The right to send a check, once. Whoever has it ends it with one of these four; they never reject. Each resolves with
 * whether the ending is written. Where it is not, the ledger tries again every 5 seconds for as long as it is open, and
 * if it never succeeds the check ends as unknown.
 */
export interface Claim {
  /** Names the check; tells nothing of its input. */
  readonly key: string;
  /** @param answer anything that JSON can hold; it is sealed */
  answered(answer: unknown, receipt: Receipt): Promise<boolean>;
  /** The vendor answered without a result: who waits gets this answer, who asks later asks the vendor again. */
  declined(answer: unknown, receipt: Receipt): Promise<boolean>;
  /** Nothing was executed. */
  free(failure?: Failure): Promise<boolean>;
  /** Nobody knows whether it was billed. */
  unknown(receipt: Receipt, failure?: Failure): Promise<boolean>;
}
