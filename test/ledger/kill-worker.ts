// A process that asks for checks and "sends" those that it may; run-kills.ts kills it at any moment.
import { appendFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { openLedger } from "../../src/ledger.ts";
import { checkOf, KEY, receipt } from "./ledger-fixtures.ts";

const [where = "", log = "", calls = "", inputs = "", first = "0"] = process.argv.slice(2);
const ledger = await openLedger(where, { key: KEY });
process.send?.("ready");
let left = Number(calls);
const tell = (kind: string, input: number): void => appendFileSync(log, `${kind} ${input}\n`);

async function work(): Promise<void> {
  while (left-- > 0) {
    const input = Number(first) + Math.floor(Math.random() * Number(inputs));
    const asked = await ledger.claim(checkOf(input));
    // A dead one's claim is decided on after 15 seconds; nobody waits for that here.
    const outcome =
      asked.kind === "in-progress" ? await asked.wait(AbortSignal.timeout(300)).catch(() => asked) : asked;
    if (outcome.kind !== "claimed") {
      tell(outcome.kind, input);
      continue;
    }
    tell("sent", input);
    await wait(Math.random() * 5);
    await outcome.claim.answered({ input }, receipt);
  }
}
await Promise.all(Array.from({ length: 8 }, work));
await ledger.close();
