// A process that runs rows with a journal and may kill itself at a step. Started by run-kills.ts.
import { appendFileSync, writeFileSync } from "node:fs";
import { type BulkStore, openJournal, verifyMany } from "../../../src/bulk.ts";
import { createClient, NameMatch } from "../../../src/index.node.ts";
import { type KillPlan, rowOf, type steps } from "./plan.ts";

const plan = JSON.parse(process.argv[2] as string) as KillPlan;
const client = createClient({
  baseUrl: plan.url,
  credentials: { serviceKey: "sk_test_example", accessKey: "indc_test_x", secretKey: "ac_test_x" },
});
const journal = await openJournal(plan.folder, NameMatch);
const passed = new Map<string, number>();

function at(step: (typeof steps)[number]): void {
  if (plan.killAt !== step) return;
  const count = (passed.get(step) ?? 0) + 1;
  passed.set(step, count);
  if (count === plan.killAtCall) process.kill(process.pid, "SIGKILL");
}

const log = (kind: string, fingerprint: string): void => appendFileSync(plan.log, `${kind} ${fingerprint}\n`);
const store: BulkStore = {
  fingerprint: (call) => journal.fingerprint(call),
  find: (fingerprint) => journal.find(fingerprint),
  async begin(fingerprint) {
    log("begin", fingerprint);
    at("before intent");
    await journal.begin(fingerprint);
    at("after intent");
  },
  async end(fingerprint, ending) {
    at("after answer");
    await journal.end(fingerprint, ending);
    log("end", fingerprint);
    at("after ending");
  },
  close: () => journal.close(),
};

const rows = Array.from({ length: plan.rows }, (_, number) => rowOf(number));
const outcomes: unknown[] = [];
for await (const { index, outcome, reason, fingerprint } of verifyMany(client, NameMatch, rows, {
  journal: store,
  concurrency: plan.concurrency,
})) {
  outcomes.push({ index, outcome, reason, fingerprint });
}
await journal.close();
client.close();
writeFileSync(plan.output, JSON.stringify(outcomes));
