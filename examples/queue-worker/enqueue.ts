// `npm run enqueue < jobs.ndjson`: lets the workers call one check per line and prints how each ended, service by service.
// After a crash, or to look at the outcomes, run it again with the same lines: no check is sent again.
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
// This client calls nothing. It identifies the checks in the same way as the workers' clients.
const client = createClient();
try {
  for (const document of DOCUMENTS) {
    const rows = jobs.filter(({ check }) => check === document.service.operation);
    // Two jobs with the same input are one check, which is paid once and ends both.
    const outcomes = callByQueue(queue, client, document, () => rows, {
      variables: ({ variables }) => variables,
      // So that ledger.erase({ subject }) can destroy the findings about the person.
      subject: ({ id }) => id,
      interval: 200,
    });
    for await (const { row, outcome, reason, sent } of outcomes) {
      console.log(JSON.stringify({ id: row.id, outcome, reason, sent }));
      // It may have been billed. It stays unknown until somebody has looked it up. Nothing here sends it again.
      if (outcome === "unknown") process.exitCode = 3;
    }
  }
} finally {
  client.close();
  await queue.close();
  await ledger.close();
}
