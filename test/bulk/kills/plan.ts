/** Steps of a row's call at which the process dies. */
export const steps = ["before intent", "after intent", "after send", "after answer", "after ending"] as const;

/** What a process is to do. */
export interface KillPlan {
  readonly url: string;
  readonly folder: string;
  readonly rows: number;
  readonly concurrency: number;
  /** Where it kills itself, or never. `after send` is done by the server. */
  readonly killAt: (typeof steps)[number] | "never";
  /** At the how manieth call that comes to the step. */
  readonly killAtCall: number;
  /** Gets a line for every call that begins, and one for every call whose ending is written. */
  readonly log: string;
  /** Gets the outcomes of a run that reached its end. */
  readonly output: string;
}

/** The row of a number. */
export function rowOf(number: number): { readonly name1: string; readonly name2: string } {
  return { name1: `Person ${number}`, name2: "Asha" };
}
