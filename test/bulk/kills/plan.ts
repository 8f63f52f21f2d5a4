import { type LedgerStep, ledgerSteps } from "../../ledger/watched-ledger.ts";

/** Steps of a row at which the process dies. `in the call` is done by the server. */
export const steps: readonly (LedgerStep | "in the call")[] = [...ledgerSteps, "in the call"];

/** What a process is to do. */
export interface KillPlan {
  readonly url: string;
  readonly ledger: string;
  readonly rows: number;
  readonly concurrency: number;
  /** Milliseconds that its clock is ahead: so the claims of dead processes are old, and nobody waits for that. */
  readonly ahead: number;
  /** Where it kills itself, or never. */
  readonly killAt: (typeof steps)[number] | "never";
  /** At the how manieth call that comes to the step. */
  readonly killAtCall: number;
  /** Gets a line for every claim that begins, and one for every ending that is written. */
  readonly log: string;
  /** Gets the outcomes of a run that reached its end. */
  readonly output: string;
}

/** The row of a number. */
export function rowOf(number: number): { readonly name1: string; readonly name2: string } {
  return { name1: `Person ${number}`, name2: "Asha" };
}
