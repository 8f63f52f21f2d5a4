import { createContext, Script } from "node:vm";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as services from "../../../generated/services.ts";
import * as formats from "../../../src/formats.ts";
import budget from "./bundle-budget.json" with { type: "json" };
import { type Consumer, installConsumer } from "./consumer.ts";

const APP = `
import { createClient, FaceLivenessPassive } from "indiconnect";
const client = createClient({
  environment: "staging",
  credentials: { serviceKey: "sk_test_EXAMPLE", accessKey: "indc_test_EXAMPLE", secretKey: "ac_test_EXAMPLE" },
});
globalThis.run = (url) => client.verify(FaceLivenessPassive, { url });
`;

interface Bundle {
  /** What a page loads at first. */
  readonly entry: string;
  /** What is fetched when a server refuses a document. */
  readonly later: readonly string[];
  /** Minified bytes of the entry by package. */
  readonly bytes: Readonly<Record<string, number>>;
}

let consumer: Consumer;
beforeAll(async () => {
  consumer = await installConsumer("bundle");
});
afterAll(() => consumer.remove());

async function bundle(app: string, format: "esm" | "iife", external: string[] = []): Promise<Bundle> {
  await consumer.write({ "app.js": app });
  const { outputFiles, metafile } = await build({
    absWorkingDir: consumer.folder,
    entryPoints: ["app.js"],
    outdir: "out",
    bundle: true,
    minify: true,
    splitting: format === "esm",
    format,
    platform: "browser",
    target: "es2022",
    external,
    define: { "process.env.NODE_ENV": '"production"' },
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const bytes: Record<string, number> = {};
  for (const [path, { entryPoint, inputs }] of Object.entries(metafile.outputs)) {
    if (entryPoint === undefined || !path.endsWith("app.js")) continue;
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
      const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? "app";
      bytes[name] = (bytes[name] ?? 0) + bytesInOutput;
    }
  }
  const entry = outputFiles.find(({ path }) => path.endsWith("/app.js"))?.text as string;
  return { entry, later: outputFiles.map(({ text }) => text).filter((text) => text !== entry), bytes };
}

/** Which services, result types and formats a bundle holds as strings, of all that there are. */
function namedIn(text: string): Set<string> {
  const all = [
    ...Object.values(services).flatMap(({ service }) => [
      service.operation,
      service.resultType,
      service.documentType,
    ]),
    ...Object.values(formats).map(({ name }) => name),
  ];
  // Between quotes: "otp" and "name" are parts of other words. Not as keys, which documents have, written as JSON.
  const found = new Set(text.match(/(?<=(["'`]))[\w -]+(?=\1(?!:))/g));
  return new Set(all.filter((name) => found.has(name)));
}

const gzip = (text: string): number => gzipSync(text, { level: 9 }).length;

describe("a browser's bundle of one operation", () => {
  it("keeps within its budget", async () => {
    const { entry, later, bytes } = await bundle(APP, "esm");
    const total = gzip(entry);
    const ours = gzip((await bundle(APP, "esm", ["@urql/core"])).entry);
    console.log(
      `one operation: ${total} B gzip at first, of which ${ours} B are ours and the document's, and ${later.map(gzip).join(" + ")} B on demand; minified:`,
      bytes,
    );
    expect(total).toBeLessThanOrEqual(budget.oneOperationGzip);
    // A budget that is far above what is needed guards nothing.
    expect(total).toBeGreaterThan(budget.oneOperationGzip * 0.95);
  });

  it("holds one operation and its formats, of all that there are", async () => {
    const { entry, later } = await bundle(APP, "esm");
    expect(entry.match(/mutation \w+/g)).toEqual(["mutation FaceLivenessPassive"]);
    expect(namedIn(entry + later.join(""))).toEqual(
      new Set(["FaceLivenessPassive", "Face Liveness Passive", "LivenessDetectionResult", "imageUrl"]),
    );
  });

  it("grows only by what is imported", async () => {
    const { entry } = await bundle(APP, "esm");
    const five = await bundle(
      APP.replace(
        "createClient, ",
        "createClient, NameMatch, MobileOtpSend, MobileOtpVerify, CompanySearchLite, ",
      ).replace(
        "globalThis.run",
        "globalThis.all = [NameMatch, MobileOtpSend, MobileOtpVerify, CompanySearchLite];\nglobalThis.run",
      ),
      "esm",
    );
    expect(five.entry.match(/mutation \w+/g)).toHaveLength(5);
    expect([...namedIn(five.entry)]).toEqual(
      expect.arrayContaining(["CompanySearchLite", "Name Match", "mobile"]),
    );
    expect(gzip(five.entry)).toBeGreaterThan(gzip(entry));
  });

  it("of all operations keeps within its budget", async () => {
    const names = Object.keys(services);
    const { entry } = await bundle(
      APP.replace("createClient, FaceLivenessPassive", `createClient, ${names.join(", ")}`).replace(
        "globalThis.run",
        `globalThis.all = [${names.join(", ")}];\nglobalThis.run`,
      ),
      "esm",
    );
    expect(entry.match(/mutation \w+/g)).toHaveLength(names.length);
    console.log(`${names.length} operations: ${gzip(entry)} B gzip`);
    expect(gzip(entry)).toBeLessThanOrEqual(budget.allOperationsGzip);
    expect(gzip(entry)).toBeGreaterThan(budget.allOperationsGzip * 0.95);
  });

  it("runs in a realm without process, over fetch, and refuses to without the opt-in where there is a window", async () => {
    const { entry } = await bundle(APP, "iife");
    expect(entry).not.toMatch(/require\(|from ?"node:|import\("node:/);
    const answer = {
      data: { verify: { ok: true, result: { __typename: "LivenessDetectionResult", is_live: true } } },
    };
    const realm = {
      URL,
      AbortController,
      TextDecoder,
      performance,
      setTimeout,
      clearTimeout,
      fetch: async () => new Response(JSON.stringify(answer)),
    } as Record<string, unknown>;
    new Script(entry).runInContext(createContext(realm));
    const run = realm.run as (url: string) => Promise<{ result: { is_live: boolean } }>;
    await expect(run("https://example.com/face.jpg")).resolves.toMatchObject({
      ok: true,
      result: { is_live: true },
    });
    const page = createContext({ ...realm, window: {}, document: {} });
    expect(() => new Script(entry).runInContext(page)).toThrow(/dangerouslyAllowBrowser/);
  });
});
