import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLedger } from "../../src/ledger.ts";
import { checkOf, claimOf, KEY, receipt, testFolder } from "../ledger/ledger-fixtures.ts";
import { run } from "./run.ts";

const { folder, remove } = testFolder();
const path = join(folder, "checks.db");
let key = "";
beforeAll(async () => {
  const ledger = await openLedger(path);
  const unknown = await claimOf(ledger, checkOf("canary"));
  key = unknown.key;
  await unknown.unknown({ ...receipt, requestId: "req-17" });
  const answered = await claimOf(ledger, checkOf("other"), { subject: "applicant-17" });
  await answered.answered({ canary: "finding" }, receipt);
  await ledger.close();
});
afterAll(remove);

const ledger = (...words: string[]) => run(["ledger", ...words], { cwd: folder, now: Date.now });
const at = ["--ledger", "checks.db"];

describe("ledger", () => {
  it("lists what is in doubt, without an input", async () => {
    const { code, out } = await ledger("unknown", ...at);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^${key}  20\\d\\d-[\\dT:.Z-]+  Example  \\(req-17\\)\n$`));
    const { out: json } = await ledger("unknown", "--json", ...at);
    expect(JSON.parse(json)).toMatchObject([
      { key, documentType: "Example", receipt: { requestId: "req-17" } },
    ]);
    expect(out + json).not.toContain("canary");
  });

  it("counts, from a place that the environment names", async () => {
    const env = { INDICONNECT_LEDGER: path };
    const { out } = await run(["ledger", "counts", "--json"], { env, now: Date.now });
    expect(JSON.parse(out)).toEqual({ claimed: 0, unknown: 1, answered: 1, declined: 0, paid: 0, free: 0 });
    expect((await run(["ledger", "counts"], { env, now: Date.now })).out).toContain("answered  1\n");
  });

  it.each([
    " postgres://user:canary@127.0.0.1:1/db",
    "Postgres://user:canary@127.0.0.1:1/db",
    "mysql://user:canary@h/db",
  ])("never shows the password of an address: %j", async (place) => {
    const env = { INDICONNECT_LEDGER: place, INDICONNECT_LEDGER_KEY: KEY };
    const { code, err } = await run(["ledger", "counts"], { env, cwd: folder, now: Date.now });
    expect(code).toBe(6);
    expect(err).toMatch(/postgres:\/\//);
    expect(err).not.toContain("canary");
  });

  it("decides once", async () => {
    const decide = ["resolve", "--check", key, "--as", "billed", ...at];
    expect(await ledger(...decide)).toMatchObject({ code: 0, out: "" });
    expect(await ledger(...decide)).toMatchObject({
      code: 1,
      err: expect.stringContaining("No unknown check has this key"),
    });
    expect(await ledger("unknown", ...at)).toMatchObject({
      code: 0,
      out: "",
      err: "No check is unknown.\n",
    });
  });

  it("erases a subject", async () => {
    const erase = ["erase", "--subject", "applicant-17", ...at];
    expect((await ledger(...erase)).err).toBe("Erased the answers of 1 check.\n");
    expect((await ledger(...erase)).err).toBe("Erased the answers of 0 checks.\n");
    expect(JSON.parse((await ledger("counts", "--json", ...at)).out)).toMatchObject({ answered: 0, paid: 2 });
  });

  it.each([
    [["unknown"], 2, /Say which ledger: --ledger checks\.db, or set INDICONNECT_LEDGER\.$/],
    [["unknown", "--ledger", "none.db"], 6, /there is no ledger at [^\n]*none\.db\.$/],
    [["resolve", ...at, "--check", "x", "--as", "maybe"], 2, /billed, not-billed/],
    [["resolve", ...at, "--as", "billed"], 2, /--check/],
    [["erase", ...at], 2, /--subject/],
  ])("%j is refused in one line", async (words, code, line) => {
    const refused = await ledger(...words);
    expect(refused).toMatchObject({ code, out: "" });
    expect(refused.err.trim().split("\n")).toHaveLength(1);
    expect(refused.err.trim()).toMatch(line);
  });
});
