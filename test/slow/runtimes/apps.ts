const REPORTED = (library: string, options = ""): string => `
  const [url, closed, mark] = process.argv.slice(-3);
  console.log(JSON.stringify(await probe(${library}, { url, closed, mark }, { ${options} })));
`;

/** What bundles begin with: `run` is for whatever loads them. */
export const PROBE_APP = `
import * as library from "indiconnect";
import { probe } from "./probe.mjs";
globalThis.run = (where, options) => probe(library, where, options);
`;

/** Apps by file name. Those around `probe.mjs` take url, closed address and mark as their last three arguments. */
export const apps: Readonly<Record<string, string>> = {
  "app-browser.mjs": PROBE_APP,

  "app.mjs": `
import * as library from "indiconnect";
import { probe } from "./probe.mjs";
${REPORTED("library")}`,

  "app-fetch.mjs": `
import * as library from "indiconnect";
import { probe } from "./probe.mjs";
${REPORTED("library", "transport: library.fetchTransport()")}`,

  "app.cjs": `
const library = require("indiconnect");
import("./probe.mjs").then(async ({ probe }) => {
${REPORTED("library")}
});`,

  // For runtimes that take TypeScript: Deno checks the types, the others drop them.
  "app.mts": `
import * as library from "indiconnect";
import { probe } from "./probe.mjs";

export async function isLive(client: library.IndiConnect, url: string): Promise<boolean | null | string> {
  const verification = await client.verify(library.FaceLivenessPassive, { url });
  // @ts-expect-error the test of ok is forgotten
  void verification.result;
  // @ts-expect-error a variable is misspelt
  void (() => client.verify(library.FaceLivenessPassive, { ulr: url }));
  return verification.ok ? verification.result.is_live : verification.error.reason;
}
${REPORTED("library")}`,

  // An app of one operation, whose size is told.
  "one.mjs": `
import { createClient, FaceLivenessPassive } from "indiconnect";
const client = createClient({
  environment: "staging",
  credentials: { serviceKey: "sk_test_EXAMPLE", accessKey: "indc_test_EXAMPLE", secretKey: "ac_test_EXAMPLE" },
});
globalThis.run = (url) => client.verify(FaceLivenessPassive, { url });
`,

  // A ledger and a queue, without the packages of the database.
  "stores.mjs": `
import { openBulkQueue } from "indiconnect/bulk/queue";
import { openLedger } from "indiconnect/ledger";
const said = (opening) => opening.then(() => "opened", (error) => error.message);
const key = Buffer.alloc(32, 7).toString("base64");
console.log(await said(openLedger("postgres://127.0.0.1:1/checks", { key })));
console.log(await said(openBulkQueue({ url: "redis://127.0.0.1:1", ledger: { look() {} } })));
`,

  // The sandbox, in process and served, and the entry points that need nothing beside them.
  "sandbox.mjs": `
import { circuitExchange, createClient, fetchTransport, FaceLivenessPassive } from "indiconnect";
import { createSandbox } from "indiconnect/sandbox";
import * as bulk from "indiconnect/bulk";
import * as formats from "indiconnect/formats";
import * as observe from "indiconnect/observe";

const sandbox = createSandbox();
const credentials = { serviceKey: "sk_test_EXAMPLE", accessKey: "indc_test_EXAMPLE", secretKey: "ac_test_EXAMPLE" };
const { url } = await sandbox.listen();
const clients = [
  createClient({ environment: "staging", credentials, transport: fetchTransport({ fetch: sandbox.fetch }) }),
  createClient({ baseUrl: url, credentials }),
];
for (const client of clients) {
  for (const word of ["found", "no-record"]) {
    const { ok } = await client.verify(FaceLivenessPassive, { url: \`https://example.com/\${word}.jpg\` });
    console.log(ok, sandbox.calls.length);
  }
  client.close();
}
await sandbox.close();
console.log([bulk.verifyMany, formats.pan.check, observe.diagnosticsObserver, circuitExchange].map((each) => typeof each).join());
`,
};

/** What `sandbox.mjs` prints. */
export const sandboxPrints = "true 1\nfalse 2\ntrue 3\nfalse 4\nfunction,function,function,function\n";
