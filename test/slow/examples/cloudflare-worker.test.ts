import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox } from "../../../src/sandbox.ts";
import { keys } from "../../clients.ts";
import { type ExampleApp, exampleApp, type Running } from "./example-app.ts";
import { ownPackages } from "./own-packages.ts";

// workerd is 100 MB.
const packages = ownPackages("cloudflare-worker", ["miniflare"]);

describe.skipIf(packages.skip)("examples/cloudflare-worker", () => {
  const sandbox = createSandbox();
  let app: ExampleApp;
  let worker: Running;
  beforeAll(async () => {
    const { url } = await sandbox.listen();
    await packages.install();
    app = await exampleApp("cloudflare-worker", packages.folder);
    worker = await app.start(["run.mjs"], /Listening on (\S+)/, {
      INDICONNECT_BASE_URL: url,
      APP_TOKEN: "token-of-the-test",
    });
  });
  afterAll(async () => {
    await worker?.stop();
    await sandbox.close();
    await app?.remove();
  });

  const post = async (body: unknown, token = "token-of-the-test") => {
    const answer = await fetch(worker.found, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    for (const key of Object.values(keys)) expect(text).not.toContain(key);
    return { status: answer.status, answer: JSON.parse(text) as unknown };
  };

  it.each([
    ["face", 200, { outcome: "live", score: 0.98 }],
    ["mismatch", 200, { outcome: "not-live" }],
    ["inconclusive", 200, { outcome: "inconclusive", score: null }],
    ["declined-balance", 200, { outcome: "declined", reason: "insufficient-balance" }],
    ["http-503", 502, { outcome: "unknown", code: "unavailable", sent: "yes" }],
    ["lost-answer", 502, { outcome: "unknown", code: "connection-lost", sent: "unknown" }],
  ])("sends %s once, from workerd, and answers %i", async (photo, status, answer) => {
    const before = sandbox.calls.length;
    expect(await post({ url: `https://example.com/${photo}.jpg` })).toMatchObject({ status, answer });
    expect(sandbox.calls.length - before).toBe(1);
  });

  it("compiles", async () => {
    expect(await app.compile()).toBe("");
  });

  it("serves requests at once", async () => {
    const before = sandbox.calls.length;
    const all = Array.from({ length: 10 }, (_, index) => post({ url: `https://example.com/${index}.jpg` }));
    for (const { answer } of await Promise.all(all)) expect(answer).toMatchObject({ outcome: "live" });
    expect(sandbox.calls.length - before).toBe(10);
  });

  it("sends nothing for strangers, and no impossible value", async () => {
    const before = sandbox.calls.length;
    expect(await post({ url: "https://example.com/face.jpg" }, "guess")).toMatchObject({ status: 401 });
    expect((await fetch(worker.found)).status).toBe(401);
    for (const body of [{ url: "http://192.168.0.1/face.jpg" }, { url: 7 }, null, {}]) {
      expect(await post(body)).toMatchObject({ status: 400 });
    }
    expect(sandbox.calls.length - before).toBe(0);
  });
});
