import type { BulkStore, StoredRow } from "../../bulk/bulk-store.ts";
import type { Journal } from "../../bulk/journal.ts";

/** A store that is asked without waiting. */
export interface SyncStore extends BulkStore {
  find(fingerprint: string): StoredRow | undefined;
}

/** The journal as a run with its queue sees it: nothing is known yet of rows that wait there. */
export function hideQueued(journal: Journal): SyncStore {
  return {
    run: journal.run,
    fingerprint: (call) => journal.fingerprint(call),
    find(fingerprint) {
      const stored = journal.find(fingerprint);
      return stored?.state === "queued" ? undefined : stored;
    },
    begin: (fingerprint, by) => journal.begin(fingerprint, by),
    end: (fingerprint, ending) => journal.end(fingerprint, ending),
    close: () => journal.close(),
  };
}
