import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox } from "../../../src/sandbox.ts";
import { type ExampleApp, exampleApp } from "./example-app.ts";

describe("examples/commonjs", () => {
  const sandbox = createSandbox();
  let app: ExampleApp;
  let url: string;
  beforeAll(async () => {
    [app, { url }] = await Promise.all([exampleApp("commonjs"), sandbox.listen()]);
  });
  afterAll(async () => {
    await sandbox.close();
    await app?.remove();
  });

  it.each([
    ["ABCD0000001", 0, /^EXAMPLE .+, .+\n$/i, ""],
    ["ABCD0000901", 0, /^unknown bank, unknown branch\n$/, ""],
    ["ABCD0000902", 1, /^not answered: no-record\n$/, ""],
    ["ABCD0000942", 3, /^$/, "connection-lost, sent: unknown. "],
  ])("sends %s once and ends with %i", async (ifsc, code, stdout, stderr) => {
    const before = sandbox.calls.length;
    const ended = await app.node(["verify.js", ifsc], { INDICONNECT_BASE_URL: url });
    expect(ended).toMatchObject({ code, stdout: expect.stringMatching(stdout) });
    expect(ended.stderr).toMatch(stderr === "" ? /^$/ : new RegExp(`^${stderr}`));
    expect(sandbox.calls.length - before).toBe(1);
  });

  it.each([["nonsense"], [undefined]])("sends nothing for %s, and says so", async (ifsc) => {
    const before = sandbox.calls.length;
    const argv = ["verify.js", ...(ifsc === undefined ? [] : [ifsc])];
    const { code, stderr } = await app.node(argv, { INDICONNECT_BASE_URL: url });
    expect({ code, calls: sandbox.calls.length - before }).toEqual({ code: 2, calls: 0 });
    expect(stderr).toMatch(/^invalid-input, sent: no\. .*Nothing was sent\.\n$/);
  });
});
