import { mkdirSync, writeFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sdl } from "../../generated/schema.ts";
import { addService } from "../../src/codegen.ts";
import { createClient, fetchTransport, NameMatch } from "../../src/index.node.ts";
import { createSandbox, ownServices } from "../../src/sandbox.ts";
import { run, start } from "../cli/run.ts";
import { keys } from "../clients.ts";

const PAGE = fileURLToPath(new URL("../service-add/pages/water-bill.txt", import.meta.url));
const OPERATION = "operations/utilities-property-verification/water-bill-verification.graphql";
const FIXTURE = OPERATION.replace(".graphql", ".fixture.json");

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(`${tmpdir()}/indiconnect-own-`);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function addWaterBill(): Promise<void> {
  addService(await readFile(PAGE, "utf8"), { folder, base: sdl });
}

/** What a request with the text of an operation is answered. */
async function ask(
  fetch: typeof globalThis.fetch,
  variables: Record<string, string>,
  myAppId = "verification_v3_app",
): Promise<unknown> {
  const response = await fetch("http://127.0.0.1/idverifygr/verification", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "service-key": keys.serviceKey,
      authorization: `x-api-access ${keys.accessKey}:${keys.secretKey}`,
      myAppId,
    },
    body: JSON.stringify({ query: await readFile(`${folder}/${OPERATION}`, "utf8"), variables }),
  });
  const { data } = (await response.json()) as { data?: { verify?: unknown } };
  return data?.verify;
}

const inputs = { connectionNo: "WX-0044-1188", boardCode: "BLR" };

describe("services of an app's own, in the sandbox", () => {
  it("are answered from the files that service add writes, by magic values too", async () => {
    await addWaterBill();
    const log: string[] = [];
    const sandbox = createSandbox({ ...(await ownServices(folder)), log: (line) => log.push(line) });
    expect(await ask(sandbox.fetch, inputs)).toMatchObject({
      ok: true,
      result: { __typename: "WaterBillResult", amount_due: 1843.75 },
    });
    expect(await ask(sandbox.fetch, { ...inputs, boardCode: "no-record" })).toMatchObject({ ok: false });
    expect(await ask(sandbox.fetch, inputs, "another")).toMatchObject({
      message: "Unsupported document type: water bill verification",
    });
    expect(sandbox.calls.map(({ operation }) => operation)).toEqual(Array(3).fill("WaterBillVerification"));
    expect(log.join()).not.toMatch(/WX-0044|BLR/);
  });

  it("stand beside the shipped ones, through the client", async () => {
    await addWaterBill();
    const sandbox = createSandbox(await ownServices(folder));
    const client = createClient({
      environment: "staging",
      credentials: keys,
      transport: fetchTransport({ fetch: sandbox.fetch }),
    });
    expect(await client.verify(NameMatch, { name1: "a", name2: "b" })).toMatchObject({ ok: true });
    client.close();
  });

  it("may correct the shipped schema, or bring a whole one", async () => {
    mkdirSync(`${folder}/schema`);
    writeFileSync(`${folder}/schema/blur.graphql`, "extend type LivenessDetectionResult { blur: Float }");
    mkdirSync(`${folder}/operations`);
    // A service that is shipped needs no answers of its own.
    writeFileSync(
      `${folder}/operations/liveness.graphql`,
      `mutation Blur($url: String!) { verify(input: { documentType: "Face Liveness Passive", url: $url }) {
        ok result { __typename ... on LivenessDetectionResult { blur } } } }`,
    );
    const own = await ownServices(folder);
    expect(own.services).toEqual([]);
    expect(own.schema).toContain("blur: Float");
    expect(() => createSandbox(own)).not.toThrow();
    writeFileSync(`${folder}/schema/more.graphql`, "type LivenessDetectionResult { from_another_file: Int }");
    expect((await ownServices(folder)).schema).toContain("from_another_file: Int");
    writeFileSync(
      `${folder}/schema/blur.graphql`,
      `${sdl}\nextend type LivenessDetectionResult { blur: Int }`,
    );
    expect((await ownServices(folder)).schema.match(/^type Mutation/gm)).toHaveLength(1);
  });

  it.each([
    ["a schema that is none", "schema/a.graphql", "type {", /^schema\/a\.graphql:1:6: Syntax Error/],
    [
      "a document that is none",
      "operations/a.graphql",
      "mutation {",
      /^operations\/a\.graphql:1:11: Syntax Error/,
    ],
    [
      "a query",
      "operations/a.graphql",
      "query A { a }",
      /^operations\/a\.graphql:1:1: Every operation must be a named mutation/,
    ],
    [
      "a service that nobody knows",
      "operations/a.graphql",
      'mutation A { verify(input: { documentType: "nothing" }) { ok } }',
      /^operations\/a\.graphql:1:1: Operation A: no @service\(documentType: "nothing"\) stands on VerifyInput/,
    ],
    ["answers that are missing", FIXTURE, undefined, /needs its answers in operations\/.*fixture\.json/],
    ["answers that are no JSON", FIXTURE, "{", /not valid JSON/],
    ["answers without a found", FIXTURE, "null", /without a "found"/],
  ])("refuse %s in one line that names the file", async (_, path, text, message) => {
    await addWaterBill();
    if (text === undefined) await rm(`${folder}/${path}`);
    else writeFileSync(`${folder}/${path}`, text);
    await expect(ownServices(folder)).rejects.toThrow(message);
    const { code, out, err } = await run(["sandbox", "--port", "0", "--folder", folder]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^error: --folder [^\n]+\n$/);
  });

  it("are served on the command line", async () => {
    await addWaterBill();
    const sandbox = start(["sandbox", "--port", "0", "--folder", "."], { cwd: folder });
    await sandbox.shows("Stop it with Ctrl-C");
    const url = /INDICONNECT_BASE_URL=(\S+)/.exec(sandbox.out())?.[1] as string;
    expect(await ask((_, init) => fetch(url, init), inputs)).toMatchObject({ ok: true });
    sandbox.interrupt();
    await sandbox.ended;
    expect(await run(["sandbox", "--folder", "nowhere"], { cwd: folder })).toEqual({
      code: 2,
      out: "",
      err: "error: --folder nowhere: it has no codegen config that names indiconnect/codegen, no schema/ and no operations/.\n",
    });
  });
});
