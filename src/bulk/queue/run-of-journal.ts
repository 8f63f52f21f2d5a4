import type { BulkStore } from "../bulk-store.ts";

/** The name that a journal's run has in a queue: whoever has the journal, or its key, goes on with the same run. */
export function runOfJournal(journal: BulkStore): string {
  return journal.fingerprint("the run of these rows in a queue");
}
