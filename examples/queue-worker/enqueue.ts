// `npm run enqueue -- <run> < jobs.ndjson`: puts one row a line into the queue, waits, and prints how each ended. Run it
// again with the same run and the same lines after a crash, or to look: what was sent is not sent again.
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { openBulkQueue } from "indiconnect/bulk/queue";
import { type Job, readJob, rowOf } from "./jobs.ts";

const [run] = process.argv.slice(2);
const { FINGERPRINT_KEY = "" } = process.env;
if (run === undefined || FINGERPRINT_KEY.length < 32) {
  console.error("npm run enqueue -- <run> < jobs.ndjson, with FINGERPRINT_KEY set to 32 characters or more.");
  process.exit(2);
}

const jobs: Job[] = [];
try {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    number++;
    if (line.trim() !== "") jobs.push(readJob(line, number));
  }
} catch (error) {
  console.error((error as Error).message);
  process.exit(2);
}

const queue = await openBulkQueue();
try {
  // Two jobs with the same input are one row: it is paid once and its ending counts for both.
  const rows = new Map(jobs.map((job) => [job, rowOf(job, FINGERPRINT_KEY)]));
  const unique = new Map([...rows.values()].map((row) => [row.fingerprint, row]));
  const added = await queue.enqueue(run, unique.values());
  console.error(`${added} of ${unique.size} rows are to be sent; start workers with: npm run worker`);

  for (;;) {
    const { rows: counts } = await queue.counts(run);
    const ended = counts.done + counts.declined + counts.failed + counts.unknown;
    if (ended >= unique.size && counts.claimed === 0) break;
    await wait(200);
  }
  const outcomes = await queue.outcomes(run, [...unique.keys()]);
  for (const [job, { fingerprint }] of rows) {
    const row = outcomes.get(fingerprint)?.row;
    console.log(JSON.stringify({ id: job.id, state: row?.state, reason: row?.reason, sent: row?.sent }));
  }
  // An unknown row may be billed. It stays as it is until somebody has looked it up; nothing here sends it again.
  if ([...outcomes.values()].some(({ row }) => row.state === "unknown")) process.exitCode = 3;
} finally {
  await queue.close();
}
