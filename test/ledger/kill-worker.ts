// A process that makes checks once; run-kills.ts kills it at any moment. An own fetch would hide what is sent: the server
// of the run counts.
import { appendFileSync } from "node:fs";
import { IndiConnectError, nodeTransport } from "../../src/index.node.ts";
import { openLedger } from "../../src/ledger.ts";
import { clientFor, Everything } from "../clients.ts";
import { KEY } from "./ledger-fixtures.ts";

const [where = "", url = "", log = "", ...numbers] = process.argv.slice(2);
const [calls = 0, inputs = 0, first = 0, timeout = 0] = numbers.map(Number);
const ledger = await openLedger(where, { key: KEY }).catch(({ code, message }: IndiConnectError) => {
  appendFileSync(log, `${code}: ${message}\n`);
  process.exit();
});
const client = clientFor(nodeTransport(), url, { ledger, once: true, timeout });
process.send?.("ready");
let left = calls;

async function work(): Promise<void> {
  while (left-- > 0) {
    const input = first + Math.floor(Math.random() * inputs);
    const ended = await client.verify(Everything, { anything: { input } }).then(
      ({ receipt }) => receipt.source,
      (error: unknown) => (error instanceof IndiConnectError ? error.code : String(error)),
    );
    appendFileSync(log, `${ended}\n`);
  }
}
await Promise.all(Array.from({ length: 8 }, work));
client.close();
await ledger.close();
process.disconnect?.();
