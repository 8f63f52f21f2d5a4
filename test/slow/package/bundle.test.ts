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
  /** The app's own file. */
  readonly entry: string;
  /** Every file that a page loads at first. */
  readonly first: readonly string[];
  /** What is fetched when an answer is not of the usual kind. */
  readonly later: readonly string[];
  /** Minified bytes of what is loaded at first, by package. */
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
  const atFirst = new Set<string>();
  const load = (path: string): void => {
    if (atFirst.has(path)) return;
    atFirst.add(path);
    for (const { path: next, kind, external } of metafile.outputs[path]?.imports ?? []) {
      if (kind === "import-statement" && !external) load(next);
    }
  };
  load("out/app.js");
  const bytes: Record<string, number> = {};
  for (const path of atFirst) {
    for (const [input, { bytesInOutput }] of Object.entries(metafile.outputs[path]?.inputs ?? {})) {
      const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? "app";
      bytes[name] = (bytes[name] ?? 0) + bytesInOutput;
    }
  }
  const isFirst = (path: string): boolean => [...atFirst].some((first) => path.endsWith(`/${first}`));
  return {
    entry: outputFiles.find(({ path }) => path.endsWith("/app.js"))?.text as string,
    first: outputFiles.filter(({ path }) => isFirst(path)).map(({ text }) => text),
    later: outputFiles.filter(({ path }) => !isFirst(path)).map(({ text }) => text),
    bytes,
  };
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

const gzip = (...texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);

describe("a browser's bundle of one operation", () => {
  it("keeps within its budget", async () => {
    const { first, later, bytes } = await bundle(APP, "esm");
    const total = gzip(...first);
    const ours = gzip(...(await bundle(APP, "esm", ["@urql/core"])).first);
    console.log(
      `one operation: ${total} B gzip at first, of which ${ours} B are ours and the document's, and ${gzip(...later)} B on demand; minified:`,
      bytes,
    );
    expect(total).toBeLessThanOrEqual(budget.oneOperationGzip);
    // A budget that is far above what is needed guards nothing.
    expect(total).toBeGreaterThan(budget.oneOperationGzip * 0.95);
  });

  it("holds one operation and its formats, of all that there are", async () => {
    const { entry, first } = await bundle(APP, "esm");
    expect(entry.match(/mutation \w+/g)).toEqual(["mutation FaceLivenessPassive"]);
    expect(namedIn(first.join(""))).toEqual(
      new Set([
        ...["FaceLivenessPassive", "Face Liveness Passive", "LivenessDetectionResult", "imageUrl"],
        // What every text without a format of its own goes by.
        ...["text", "password"],
      ]),
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
    expect([...namedIn(five.first.join(""))]).toEqual(
      expect.arrayContaining(["CompanySearchLite", "Name Match", "mobile"]),
    );
    expect(gzip(five.entry)).toBeGreaterThan(gzip(entry));
  });

  it("of all operations keeps within its budget", async () => {
    const names = Object.keys(services);
    const { entry, first } = await bundle(
      APP.replace("createClient, FaceLivenessPassive", `createClient, ${names.join(", ")}`).replace(
        "globalThis.run",
        `globalThis.all = [${names.join(", ")}];\nglobalThis.run`,
      ),
      "esm",
    );
    expect(entry.match(/mutation \w+/g)).toHaveLength(names.length);
    const total = gzip(...first);
    console.log(`${names.length} operations: ${total} B gzip at first`);
    expect(total).toBeLessThanOrEqual(budget.allOperationsGzip);
    expect(total).toBeGreaterThan(budget.allOperationsGzip * 0.95);
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
