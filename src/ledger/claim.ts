import type { Receipt } from "../error/receipt.ts";

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
  free(): Promise<boolean>;
  /** Nobody knows whether it was billed. */
  unknown(receipt: Receipt): Promise<boolean>;
}
