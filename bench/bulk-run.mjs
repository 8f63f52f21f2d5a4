// One run of many rows in its own process. It runs by hand over node:http without keeping anything, or with verifyMany and a
// ledger in a file, or continues a named run of verifyMany of which only the last row is missing. With "look", it looks up
// every row instead. With "row by row", it is the loop that an app would write: one row after the other, each with a claim
// and an ending that are committed to SQLite.
import { rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { createClient, FaceLivenessPassive } from "indiconnect";
import { verifyMany } from "indiconnect/bulk";
import { openLedger } from "indiconnect/ledger";
import { create } from "./clients/node-http.mjs";
import { keys } from "./create.mjs";

const [, , mode, url, count, file] = process.argv;
const IN_FLIGHT = 64;
const rows = Number(count);

function* inputs(from, to) {
  for (let number = from; number < to; number++) yield { url: `https://example.com/face-${number}.jpg` };
}

/** The statements of an app that keeps its own table. */
function table() {
  rmSync(file, { force: true });
  const { DatabaseSync } = process.getBuiltinModule("node:sqlite") ?? {};
  const Database = DatabaseSync ?? createRequire(import.meta.url)("libsql");
  const database = new Database(file);
  database.exec("PRAGMA synchronous = FULL");
  database.exec("CREATE TABLE rows (url TEXT PRIMARY KEY, state TEXT NOT NULL)");
  return {
    claim: database.prepare("INSERT INTO rows (url, state) VALUES (?, 'claimed')"),
    end: database.prepare("UPDATE rows SET state = ? WHERE url = ?"),
  };
}

const began = performance.now();
let firstCall;
if (mode === "by hand" || mode === "row by row") {
  const { text, root, myAppId } = FaceLivenessPassive.service;
  const headers = {
    accept: "application/json",
    "service-key": keys.serviceKey,
    authorization: `x-api-access ${keys.accessKey}:${keys.secretKey}`,
    myAppId,
  };
  const call = create({ url, operation: { text, root }, headers });
  const left = inputs(0, rows);
  const lane = async ({ claim, end } = {}) => {
    for (const variables of left) {
      claim?.run(variables.url);
      if (!(await call(variables))) throw new Error("the answer is not ok");
      end?.run("done", variables.url);
    }
  };
  if (mode === "by hand") await Promise.all(Array.from({ length: IN_FLIGHT }, () => lane()));
  else await lane(table());
} else {
  if (mode === "with ledger") for (const name of [file, `${file}.key`]) rmSync(name, { force: true });
  const ledger = await openLedger(file);
  const client = createClient({ baseUrl: url, credentials: keys });
  const options = { concurrency: IN_FLIGHT, ledger, run: mode === "look" ? undefined : "bench" };
  const last = mode === "with ledger" ? rows : rows + (mode === "look" ? 2 : 1);
  for await (const { outcome, source } of verifyMany(client, FaceLivenessPassive, inputs(0, last), options)) {
    if (outcome !== "done") throw new Error(`a row ended as ${outcome}`);
    if (source === "call") firstCall ??= performance.now() - began;
  }
  client.close();
  await ledger.close();
}
const seconds = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage();
console.log(
  JSON.stringify({
    seconds,
    cpu: (user + system) / rows,
    peak: process.resourceUsage().maxRSS * 1024,
    firstCall: firstCall === undefined ? null : firstCall / 1000,
    file: file === undefined ? 0 : statSync(file).size,
  }),
);
process.exit();
