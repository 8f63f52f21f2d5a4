// A process that runs rows with a ledger and may kill itself at a step. Started by run-kills.ts.
import { appendFileSync, writeFileSync } from "node:fs";
import { verifyMany } from "../../../src/bulk.ts";
import { createClient, NameMatch } from "../../../src/index.node.ts";
import { openLedgerWith } from "../../../src/ledger/open-ledger.ts";
import { watchedLedger } from "../../ledger/watched-ledger.ts";
import { type KillPlan, rowOf } from "./plan.ts";

const plan = JSON.parse(process.argv[2] as string) as KillPlan;
const client = createClient({
  baseUrl: plan.url,
  credentials: { serviceKey: "sk_test_example", accessKey: "indc_test_x", secretKey: "ac_test_x" },
});
const log = (kind: string, name: unknown): void => appendFileSync(plan.log, `${kind} ${name}\n`);
const now = (): number => Date.now() + plan.ahead;
let passed = 0;
const ledger = watchedLedger(await openLedgerWith({ env: {}, now }, plan.ledger), (step, { input }) => {
  const name = Object.values(input).find((value) => /^Person /.test(String(value)));
  if (step === "before the claim") log("begin", name);
  if (step === plan.killAt && ++passed === plan.killAtCall) process.kill(process.pid, "SIGKILL");
  if (step === "after writing it down") log("end", name);
});
const rows = Array.from({ length: plan.rows }, (_, number) => rowOf(number));
const outcomes: unknown[] = [];
const { concurrency } = plan;
for await (const { index, outcome, reason } of verifyMany(client, NameMatch, rows, { ledger, concurrency })) {
  outcomes.push({ index, outcome, reason });
}
await ledger.close();
client.close();
writeFileSync(plan.output, JSON.stringify(outcomes));
