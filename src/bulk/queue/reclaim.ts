import type { Ledger } from "./ledger.ts";
import type { QueuedRow, RowQueue } from "./row-queue.ts";

const PAGE = 200;

/**
 * Tidies up after workers that died: a claim past its lease becomes `unknown`, and a row that the queue gave up before
 * anybody claimed it goes back into the queue. Any number of processes may do it at once, since the ledger decides.
 */
export async function reclaim({
  ledger,
  queue,
}: {
  readonly ledger: Ledger;
  readonly queue: RowQueue;
}): Promise<void> {
  await ledger.expire();
  for (let offset = 0; ; ) {
    const rows = await queue.failed(offset, PAGE);
    const over: QueuedRow[] = [];
    const again: QueuedRow[] = [];
    for (const [run, ofRun] of byRun(rows)) {
      const known = await ledger.states(
        run,
        ofRun.map(({ fingerprint }) => fingerprint),
      );
      for (const row of ofRun) {
        const state = known.get(row.fingerprint);
        if (state === undefined || state === "released") again.push(row);
        else if (state !== "claimed") over.push(row);
      }
    }
    await queue.remove([...over, ...again]);
    await queue.add(again);
    if (rows.length < PAGE) return;
    // What was taken out moved the others up.
    offset += rows.length - over.length - again.length;
  }
}

function byRun(rows: readonly QueuedRow[]): ReadonlyMap<string, readonly QueuedRow[]> {
  const runs = new Map<string, QueuedRow[]>();
  for (const row of rows) {
    const ofRun = runs.get(row.run);
    if (ofRun === undefined) runs.set(row.run, [row]);
    else ofRun.push(row);
  }
  return runs;
}
