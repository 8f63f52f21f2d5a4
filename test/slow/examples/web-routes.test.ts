import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createSandbox } from "../../../src/sandbox.ts";
import { keys } from "../../clients.ts";
import { type ExampleApp, exampleApp, type Running } from "./example-app.ts";
import { ownPackages } from "./own-packages.ts";

const TSX = createRequire(import.meta.url).resolve("tsx");
/** What a route is given, and what its caller gets. */
const CASES = [
  ["ABC0000001", 200, { state: "Maharashtra", district: "Pune" }],
  ["abc0000001 ", 200, { state: "Maharashtra", district: "Pune" }],
  ["ABC0000901", 200, { state: null, district: null }],
  ["ABC0000902", 404, { code: "no-record" }],
  ["ABC0000911", 503, { code: "unavailable" }],
  ["ABC0000927", 502, { code: "no-answer" }],
  ["ABC0000942", 502, { code: "no-answer" }],
  ["17,000", 422, { code: "invalid-input", issues: [{ message: expect.any(String), path: ["epicNo"] }] }],
  [undefined, 422, { code: "invalid-input", issues: [{ message: "is missing", path: ["epicNo"] }] }],
] as const;
const post = (epicNo: string | undefined): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ epicNo }),
});

const packages = ownPackages("express", ["express", "@types/express"]);

describe.skipIf(packages.skip)("examples/express", () => {
  const sandbox = createSandbox();
  let app: ExampleApp;
  let server: Running;
  beforeAll(async () => {
    await packages.install();
    const [{ url }, example] = await Promise.all([sandbox.listen(), exampleApp("express", packages.folder)]);
    app = example;
    server = await app.start(["--import", TSX, "server.ts"], /Listening on (\S+)/, {
      PORT: "0",
      INDICONNECT_BASE_URL: url,
    });
  });
  afterAll(async () => {
    await server?.stop();
    await sandbox.close();
    await app?.remove();
  });

  it("compiles under strict", async () => expect(await app.compile()).toBe(""));

  it.each(CASES)("answers %s with %i", async (epicNo, status, body) => {
    const answer = await fetch(`${server.found}/voter`, post(epicNo));
    expect([answer.status, await answer.json()]).toEqual([status, body]);
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  it("logs each refusal without a value, and sends nothing that is refused", () => {
    expect(server.printed()).toContain('"code":"no-record"');
    expect(server.printed()).toContain('"receipt"');
    expect(server.printed()).not.toMatch(/ABC0|17,000|canary|Pune/i);
    expect(sandbox.calls).toHaveLength(CASES.filter(([, status]) => status !== 422).length);
  });
});

describe("examples/next", () => {
  const sandbox = createSandbox();
  let app: ExampleApp;
  let POST: (request: Request) => Promise<Response>;
  const load = async (query: string): Promise<typeof POST> =>
    (await import(/* @vite-ignore */ `${app.folder}/app/api/voter/route.ts?${query}`)).POST;
  beforeAll(async () => {
    const [{ url }, example] = await Promise.all([sandbox.listen(), exampleApp("next")]);
    app = example;
    vi.stubEnv("INDICONNECT_BASE_URL", url);
    vi.stubEnv("INDICONNECT_SERVICE_KEY", keys.serviceKey);
    vi.stubEnv("INDICONNECT_ACCESS_KEY", keys.accessKey);
    vi.stubEnv("INDICONNECT_SECRET_KEY", keys.secretKey);
    POST = await load("configured");
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await sandbox.close();
    await app?.remove();
  });

  it("compiles under strict", async () => expect(await app.compile()).toBe(""));

  it.each(CASES)("answers %s with %i", async (epicNo, status, body) => {
    const log = vi.spyOn(console, "error").mockReturnValue();
    const answer = await POST(new Request("http://app.example/api/voter", post(epicNo)));
    expect([answer.status, await answer.json()]).toEqual([status, body]);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(JSON.stringify(log.mock.calls)).not.toMatch(/ABC0|17,000|canary|Pune/i);
  });

  it("answers invalid JSON like a missing input", async () => {
    const answer = await POST(
      new Request("http://app.example/api/voter", { method: "POST", body: "epicNo" }),
    );
    expect(answer.status).toBe(422);
  });

  it("can be imported by a build without keys and address, and fails only its first call", async () => {
    vi.unstubAllEnvs();
    const log = vi.spyOn(console, "error").mockReturnValue();
    const unconfigured = await load("build");
    const before = sandbox.calls.length;
    const answer = await unconfigured(new Request("http://app.example/api/voter", post("ABC0000001")));
    expect([answer.status, await answer.json()]).toEqual([500, { code: "internal" }]);
    expect(String(log.mock.calls)).toContain("serviceKey is missing");
    expect(sandbox.calls).toHaveLength(before);
  });
});
