// `npm run enqueue < jobs.ndjson`: has one check a line called by the workers, and prints how each ended, all of one service
// before the next. Run it again with the same lines after a crash, or to look: what was sent is not sent again.
import { createInterface } from "node:readline";
import { createClient } from "indiconnect";
import { callByQueue, openBulkQueue } from "indiconnect/bulk/queue";
import { openChecks } from "./checks.ts";
import { DOCUMENTS, type Job, readJob } from "./jobs.ts";

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

const ledger = await openChecks();
const queue = await openBulkQueue({ ledger });
// Calls nothing here: it names the checks as the workers' clients do.
const client = createClient();
try {
  for (const document of DOCUMENTS) {
    const rows = jobs.filter(({ check }) => check === document.service.operation);
    // Two jobs with the same input are one check: it is paid once and its ending counts for both.
    const outcomes = callByQueue(queue, client, document, () => rows, {
      variables: ({ variables }) => variables,
      // So that ledger.erase({ subject }) can destroy what was found on them.
      subject: ({ id }) => id,
      interval: 200,
    });
    for await (const { row, outcome, reason, sent } of outcomes) {
      console.log(JSON.stringify({ id: row.id, outcome, reason, sent }));
      // It may be billed. It stays as it is until somebody has looked it up; nothing here sends it again.
      if (outcome === "unknown") process.exitCode = 3;
    }
  }
} finally {
  client.close();
  await queue.close();
  await ledger.close();
}
