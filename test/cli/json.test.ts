import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../../src/sandbox.ts";
import { startFarEnd } from "../servers/far-end.ts";
import { run, start } from "./run.ts";

let sandbox: Sandbox;
let url: string;
let cwd: string;
beforeAll(async () => {
  sandbox = createSandbox();
  ({ url } = await sandbox.listen());
  cwd = await mkdtemp(`${tmpdir()}/indiconnect-json-`);
  writeFileSync(`${cwd}/rows.csv`, "tanNumber\nABCD12345E\nhttp-503\n");
  writeFileSync(`${cwd}/plan.csv`, "tanNumber\nABCD12346F\nhttp-503\n");
  writeFileSync(`${cwd}/good.csv`, "tanNumber\nABCD12345E\n");
  writeFileSync(`${cwd}/old.graphql`, "type Query { a: Int b: Int }");
  writeFileSync(`${cwd}/new.graphql`, "type Query { a: Int }");
  writeFileSync(`${cwd}/operation.graphql`, "query A { b }");
});
afterAll(async () => {
  await sandbox.close();
  await rm(cwd, { recursive: true, force: true });
});

const tan = (value: string): string[] => ["verify", "tan", "--tan-number", value, "--base-url"];
const live = (word: string): string[] => [
  ...["verify", "face-liveness-passive", "--url", `https://example.com/${word}.jpg`, "--base-url"],
];
const diff = ["schema", "diff", "old.graphql", "new.graphql", "--operations", "operation.graphql"];
const bulk = (file: string, out: string): string[] => ["bulk", "tan", file, "--out", out, "--base-url"];
const usage = { thrown: { code: "usage", sent: "no", message: expect.stringMatching(/^\S.*\.$/) } };

describe("--json", () => {
  // Each command, by each of its ends: the code, and what the one document on stdout says. SANDBOX is its address.
  const ends: readonly (readonly [code: number, argv: readonly string[], said: unknown])[] = [
    [0, ["services", "tan"], [{ name: "tan" }]],
    [1, ["services", "nothing-like-it"], []],
    [1, ["services", "aadhaar"], []],
    [2, ["services", "--folder", "nowhere"], usage],
    [2, ["services", "--no-such-flag"], usage],
    [0, [...tan("ABCD12345E"), "SANDBOX"], { service: "tan", ok: true }],
    [3, [...live("inconclusive"), "SANDBOX"], { ok: true, inconclusive: true }],
    [4, [...live("no-record"), "SANDBOX"], { ok: false, error: { reason: "no-record" } }],
    [5, [...live("no-result"), "SANDBOX"], { ok: false, error: { reason: "no-result" } }],
    [6, [...tan("ABCD12345E"), "http://127.0.0.1:9"], { thrown: { code: "not-sent", sent: "no" } }],
    [7, [...live("http-503"), "SANDBOX"], { thrown: { code: "unavailable", sent: "yes" } }],
    [7, [...live("lost-answer"), "SANDBOX"], { thrown: { code: "connection-lost", sent: "unknown" } }],
    [2, [...tan("1"), "SANDBOX"], { thrown: { code: "invalid-input", sent: "no" } }],
    [2, ["verify", "tan", "--base-url", "SANDBOX"], usage],
    [2, ["verify", "tan", "--tan-number", "ABCD12345E"], usage],
    [2, ["verify", "tan", "--tan-number", "ABCD12345E", "-e", "staging"], usage],
    [
      2,
      ["verify", "tan", "--tan-number", "ABCD12345E", "--base-url", "ftp://a"],
      { thrown: { code: "invalid-option" } },
    ],
    [2, ["verify", "tan", "--timeout", "never"], usage],
    [2, ["verify", "tan", "--no-such-input", "1"], usage],
    [0, ["schema", "probe", "tan", "--base-url", "SANDBOX"], [{ name: "tan", verdict: "proven" }]],
    [0, ["schema", "probe", "tan", "--dry-run"], [{ name: "tan", documents: expect.any(Array) }]],
    [2, ["schema", "probe", "tan"], usage],
    [2, ["schema", "probe", "no-such-service", "--base-url", "SANDBOX"], usage],
    [6, ["schema", "probe", "tan", "--base-url", "http://127.0.0.1:9"], { thrown: { code: "not-sent" } }],
    [2, ["verify", "no-such-service"], usage],
    [2, ["verify", "aadhaar-verification-individual"], usage],
    [2, ["verify", "--service-key", "sk_test_canary"], usage],
    [2, ["verify"], usage],
    [0, [...bulk("good.csv", "good-out.csv"), "SANDBOX"], { rows: 1, outcomes: { done: 1 } }],
    [8, [...bulk("rows.csv", "out.csv"), "SANDBOX", "--checks", "off"], { rows: 2, outcomes: { done: 1 } }],
    [
      0,
      [...bulk("plan.csv", "dry.csv"), "SANDBOX", "--dry-run", "--price", "2"],
      { dryRun: true, calls: 1, cost: 2, refusedRows: 1 },
    ],
    [2, [...bulk("nowhere.csv", "no.csv"), "SANDBOX"], usage],
    [2, [...bulk("good.csv", "no.csv"), "SANDBOX", "--rate", "0"], usage],
    [2, ["bulk", "tan", "good.csv"], usage],
    [2, ["bulk", "no-such-service", "good.csv", "--out", "no.csv"], usage],
    [2, ["bulk", "worker"], usage],
    [
      0,
      ["doctor", "--base-url", "SANDBOX"],
      expect.arrayContaining([{ check: "endpoint", state: "ok", text: expect.any(String) }]),
    ],
    [
      8,
      ["doctor", "--base-url", "http://127.0.0.1:9"],
      expect.arrayContaining([expect.objectContaining({ state: "failed" })]),
    ],
    [
      8,
      ["doctor", "--offline"],
      expect.arrayContaining([expect.objectContaining({ check: "address", state: "failed" })]),
    ],
    [2, ["doctor", "--timeout", "x"], usage],
    [8, diff, { changes: [{ level: "breaking" }] }],
    [0, [...diff, "--fail-on", "never"], { changes: [{ level: "breaking" }] }],
    [2, ["schema", "diff", "nowhere.graphql", "shipped"], usage],
    [2, ["schema", "diff", "own", "shipped"], usage],
    [2, ["schema", "diff", "shipped"], usage],
    [0, ["schema", "pull", "--base-url", "SANDBOX"], { changes: [] }],
    [2, ["schema", "pull", "--base-url", "SANDBOX", "--out", "-"], usage],
    [6, ["schema", "pull", "--base-url", "http://127.0.0.1:9"], { thrown: { code: "not-sent", sent: "no" } }],
    [2, ["schema", "nothing"], usage],
    // These print no JSON of their own.
    [2, ["sandbox", "--port", "x"], usage],
    [2, ["explore"], usage],
    [2, ["service", "add", "nowhere.txt"], usage],
    [2, ["completion", "tcsh"], usage],
    [2, ["no-such-command"], usage],
    [2, [], usage],
  ];
  it.each(ends)("ends with %i and one document: %j", async (code, argv, said) => {
    const ran = await run([...argv.map((word) => word.replace("SANDBOX", url)), "--json"], {
      cwd,
      now: Date.now,
    });
    expect({ code: ran.code, out: ran.out.slice(0, 1), err: ran.err }).toMatchObject({ code });
    expect(JSON.parse(ran.out)).toMatchObject(said as object);
    expect(ran.out).not.toContain("canary");
    if (code !== 0 && (JSON.parse(ran.out) as { thrown?: object }).thrown !== undefined)
      expect(ran.err).toMatch(/(^|\n)error: [^\n]+\n$/);
  });

  it("says that it was interrupted", async () => {
    const server = await startFarEnd({ answer: () => undefined });
    const waiting = start(["schema", "pull", "--base-url", server.url, "--json"]);
    while (server.requests.length < 1) await new Promise((resolve) => setTimeout(resolve, 5));
    waiting.interrupt();
    const { code, out } = await waiting.ended;
    expect(code).toBe(130);
    expect(JSON.parse(out)).toMatchObject({ thrown: { code: "aborted", sent: "no" } });
    await server.stop();
  });

  it("says what this program did not foresee", async () => {
    const { code, out } = await run(["services", "--json", "--folder", "\0"]);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ thrown: { code: "usage" } });
  });

  it("prints nothing where nothing was asked for", async () => {
    expect((await run(["verify", "no-such-service"])).out).toBe("");
  });
});
