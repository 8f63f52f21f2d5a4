import type { BulkStore } from "../bulk-store.ts";

/** The name that a journal's run has in a queue: whoever has the journal goes on with the same run. */
export function runOfJournal(journal: BulkStore): string {
  return journal.fingerprint(`the run ${journal.run ?? "of these rows"} in a queue`);
}
