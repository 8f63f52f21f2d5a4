import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AsideFile } from "../../src/cli/bulk/aside-file.ts";
import { guardCell, unguardCell } from "../../src/cli/bulk/formula-guard.ts";
import { RowWriter } from "../../src/cli/bulk/row-writer.ts";
import { Tally } from "../../src/cli/bulk/tally.ts";
import { NameMatch } from "../../src/index.node.ts";
import { openLedger } from "../../src/ledger.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox.ts";
import { keys } from "../clients.ts";
import { type Ran, run, start } from "./run.ts";

let sandbox: Sandbox;
let url: string;
let cwd: string;
beforeEach(async () => {
  sandbox = createSandbox({ slow: 300 });
  ({ url } = await sandbox.listen());
  cwd = mkdtempSync(join(tmpdir(), "indiconnect-cli-bulk-"));
});
afterEach(async () => {
  await sandbox.close();
  rmSync(cwd, { recursive: true, force: true });
});

const file = (name: string, content: string | Buffer): void => writeFileSync(join(cwd, name), content);
const content = (name: string): string => readFileSync(join(cwd, name), "utf8");
const table = (name: string): Record<string, string>[] => parse(content(name), { columns: true, bom: true });
const bulk = (...argv: string[]): Promise<Ran> =>
  run(["bulk", ...argv, "--base-url", url], { cwd, now: () => 1_700_000_000_000 });
const names = (): unknown[] => sandbox.calls.map(({ variables }) => variables.name1);

const PEOPLE = `Name 1,name_2,phone,note
Asha Kumari,Asha,+919000000000,=cmd()
Ravi,"Verma, Ravi",-5,hello
,Nobody,1,
Asha No-Record,Asha,2,"two
lines"
http-500 Person,Asha,3,
lost-answer Person,Asha,4,
Ravi,"Verma, Ravi",9,again
`;

describe("indiconnect bulk", () => {
  it("never writes what a sandbox answered as findings of the vendor", async () => {
    file("people.csv", "name1,name2\nAsha,Asha\n");
    expect(await bulk("name-match", "people.csv", "--out", "results.csv")).toMatchObject({ code: 0 });
    const before = content("results.csv");
    const env = {
      INDICONNECT_SERVICE_KEY: keys.serviceKey,
      INDICONNECT_ACCESS_KEY: keys.accessKey,
      INDICONNECT_SECRET_KEY: keys.secretKey,
    };
    for (const more of ["--dry-run", "--yes"]) {
      const argv = ["bulk", "name-match", "people.csv", "--out", "results.csv", "-e", "staging", more];
      const { code, err } = await run(argv, { cwd, env });
      expect(err).toMatch(
        /^error: results\.csv exists already, and this run did not write it: move it away or choose another name\. Nothing was sent\.\n$/,
      );
      expect(code).toBe(2);
    }
    expect(content("results.csv")).toBe(before);
  });

  it("writes an output in the input's order, the failed rows, and a report, for their owner alone", async () => {
    file("people.csv", PEOPLE);
    const { code, out, err } = await bulk(
      "name-match",
      "people.csv",
      "--out",
      "results.csv",
      "--price",
      "2.5",
    );
    expect(err).toContain("name1       from column Name 1\n");
    expect(err).toContain("refused     1, will not be sent\n");
    expect(err).toContain('1 × variable "name1" is missing (line 4)\n');
    expect(err).toContain("duplicates  1, use the answer of the earlier row\n");
    expect(err).toContain("calls       5, cost 12.50 at 2.50 each\n");
    expect(err).toContain("5 of 5 calls");
    expect(out).toContain("results.csv: 7 rows, done 3, declined 1, failed 2, unknown 1\n");
    expect(out).toContain("That may bill 1 of them again, because the server received them\n");
    expect(code).toBe(8);
    expect(sandbox.calls).toHaveLength(5);

    const rows = table("results.csv");
    expect(Object.keys(rows[0] ?? {})).toEqual([
      ...["Name 1", "name_2", "phone", "note", "outcome", "reason", "message", "result"],
      ...["source", "sent", "attempts", "time"],
    ]);
    expect(rows.map(({ outcome, reason, source, sent }) => [outcome, reason, source, sent])).toEqual([
      ["done", "", "call", "yes"],
      ["done", "", "call", "yes"],
      ["failed", "invalid-input", "none", "no"],
      ["declined", "no-record", "call", "yes"],
      ["failed", "http-error", "call", "yes"],
      ["unknown", "connection-lost", "call", "unknown"],
      ["done", "", "duplicate", "yes"],
    ]);
    expect(rows[0]).toMatchObject({ "Name 1": "Asha Kumari", phone: "+919000000000", note: "'=cmd()" });
    expect(rows[3]?.note).toBe("two\nlines");
    expect(JSON.parse(rows[0]?.result ?? "")).toMatchObject({ statusCode: 101 });
    expect(content("results.failed.csv")).toBe(
      "Name 1,name_2,phone,note\n,Nobody,1,\nhttp-500 Person,Asha,3,\n",
    );
    for (const name of readdirSync(cwd).filter((each) => each.startsWith("results"))) {
      expect(statSync(join(cwd, name)).mode & 0o077, name).toBe(0);
    }
    const report = content("results.report.html");
    expect(report).not.toMatch(/Asha|Ravi|Kumari|9000000000/);
    // But for the library's own line about where it is from.
    const addresses = report.match(/(src|href)=|https?:\/\/[\w.]+/g) ?? [];
    expect(addresses.filter((each) => !each.includes("127.0.0.1"))).toEqual(["https://github.com"]);
    expect(report).toContain("12.50");
  });

  it("costs nothing when run again, and resends failed and unknown rows only if asked", async () => {
    file("people.csv", PEOPLE);
    const command = ["name-match", "people.csv", "--out", "results.csv", "--price", "2"];
    await bulk(...command);
    const first = content("results.csv");
    const again = await bulk(...command);
    expect(sandbox.calls).toHaveLength(5);
    expect(again.err).toContain(
      "known       done 2, declined 1, failed 1, unknown 1: from an earlier run, will not be sent again\n",
    );
    expect(again.err).toContain("calls       0, cost 0.00 at 2.00 each\n");
    const strip = (text: string): string => text.replace(/(invalid-input.*),[^,]*\n/g, "$1\n");
    expect(strip(content("results.csv"))).toBe(strip(first));
    const failed = await bulk(...command, "--retry-failed");
    expect(failed.err).toContain("1 of them failed before\n");
    expect(names().slice(5)).toEqual(["http-500 Person"]);
    const unknown = await bulk(...command, "--retry-unknown");
    expect(unknown.err).toContain(
      "1 of them ended as unknown before and may have been billed, cost 2.00 at 2.00 each\n",
    );
    expect(names().slice(6)).toEqual(["lost-answer Person"]);
  });

  it("says that rows were paid for before whose answers the ledger does not have", async () => {
    file("people.csv", "name1,name2\nlost-answer Asha,A\nlost-answer Ravi,A\nAsha,A\n");
    const command = ["name-match", "people.csv", "--out", "results.csv", "--price", "2"];
    await bulk(...command);
    const ledger = await openLedger(join(cwd, "people.csv.ledger"));
    for (const as of ["billed", "not-billed"] as const) {
      const [unknown] = await ledger.unknown();
      await ledger.resolve(unknown!.key, as);
    }
    await ledger.close();
    const { out } = await bulk(...command, "--dry-run");
    expect(out).toContain("calls  2, cost 4.00 at 2.00 each\n");
    expect(out).toContain(
      "1 of them were paid for before, but the ledger has no answer to use, cost 2.00 at 2.00 each\n",
    );
    expect(out).not.toContain("unknown");
    expect((await bulk(...command, "--max-calls", "1")).out).toContain(
      "3 rows, done 1, declined 0, failed 0, unknown 1, not called 1\n",
    );
  });

  it("says which declines have nothing to do with the person, and resends them if asked", async () => {
    file(
      "people.csv",
      "name1,name2\nAsha declined-balance,A\nRavi declined-source,A\nMeera No-Record,A\nJai declined-balance,A\n",
    );
    const command = ["name-match", "people.csv", "--out", "results.csv", "--price", "2"];
    const { code, out } = await bulk(...command);
    expect(code).toBe(0);
    expect(out).toContain(
      "\n3 rows were declined for reasons that have nothing to do with the person: once the cause is fixed, resend them with --retry-declined insufficient-balance,source-unavailable\n",
    );
    const again = await bulk(...command, "--retry-declined", "insufficient-balance");
    expect(again.err).toContain("known  declined 2: from an earlier run, will not be sent again\n");
    expect(again.err).toContain(
      "2 of them were declined before and may be billed again, cost 4.00 at 2.00 each\n",
    );
    expect(names().slice(4)).toEqual(["Asha declined-balance", "Jai declined-balance"]);
    expect((await bulk(...command, "--json")).out).not.toContain("say nothing");
  });

  it("takes the failed rows as an input of their own", async () => {
    file("people.csv", PEOPLE.replace(",Nobody,1,", '"",Nobody,1,"=SUM(A1)"'));
    await bulk("name-match", "people.csv", "--out", "results.csv");
    file("results.failed.csv", content("results.failed.csv").replace(",Nobody", "Meera,Nobody"));
    await bulk("name-match", "results.failed.csv", "--out", "second.csv");
    expect(table("second.csv").map(({ outcome, note }) => [outcome, note])).toEqual([
      ["done", "'=SUM(A1)"],
      ["failed", ""],
    ]);
  });

  it("says what it would do, and leaves nothing behind", async () => {
    file("people.csv", PEOPLE);
    const { code, out } = await bulk(
      "name-match",
      "people.csv",
      "--out",
      "results.csv",
      "--dry-run",
      "--rate",
      "0.01",
    );
    expect(code).toBe(0);
    expect(out).toContain("people.csv: name-match on http://127.0.0.1:");
    expect(out).toContain("time        at least 8 min, at 0.01 calls per second\n");
    expect(sandbox.calls).toHaveLength(0);
    expect(readdirSync(cwd)).toEqual(["people.csv"]);
  });

  it.each([
    ["tsv", "name1\tname2\tnote\nAsha\tAsha\ta,b\n"],
    ["ndjson", '{"name1":"Asha","name2":"Asha","note":"a,b"}\n'],
    ["csv", '\uFEFFname1;name2;note\r\nAsha;Asha;"a,b"\r\n'],
  ])("reads and writes %s", async (format, rows) => {
    file(`people.${format}`, rows);
    const delimiter = rows.includes(";") ? ["--delimiter", ";"] : [];
    const { err } = await bulk("name-match", `people.${format}`, "--out", `results.${format}`, ...delimiter);
    expect(err).toContain("calls  1\n");
    const [line] = content(`results.${format}`)
      .split("\n")
      .slice(format === "ndjson" ? 0 : 1);
    if (format === "ndjson")
      expect(JSON.parse(line ?? "")).toMatchObject({ note: "a,b", outcome: "done", sent: "yes" });
    else expect(line).toMatch(format === "tsv" ? /^Asha\tAsha\ta,b\tdone\t/ : /^Asha;Asha;a,b;done;/);
  });

  it("writes the columns of every row where those of NDJSON differ", async () => {
    file("people.ndjson", '{"name1":"Asha","name2":"A"}\n\n{"name1":"Ravi","name2":"R","id":7}');
    await bulk("name-match", "people.ndjson", "--out", "results.csv");
    expect(table("results.csv").map(({ name1, id }) => [name1, id])).toEqual([
      ["Asha", ""],
      ["Ravi", "7"],
    ]);
  });

  it("sends an input that only later rows of NDJSON have", async () => {
    file("mails.ndjson", '{"email":"a@example.com"}\n{"email":"b@example.com","case_id":"later"}\n');
    const { err } = await bulk("email-verification", "mails.ndjson", "--out", "results.csv");
    expect(err).toContain("caseId  from column case_id\n");
    expect(sandbox.calls.map(({ variables }) => variables)).toEqual([
      { email: "a@example.com" },
      { email: "b@example.com", caseId: "later" },
    ]);
  });

  it("maps columns, sets values, and picks fields of the result", async () => {
    file("people.csv", "Called,outcome\nAsha,mine\n");
    const { err } = await bulk(
      ...["name-match", "people.csv", "--out", "results.csv", "--map", "name1=Called"],
      ...["--set", "name2=Asha Kumari", "--select", "result.result.score,result.statusCode"],
    );
    expect(err).toContain("name2  from --set\n");
    const [row] = table("results.csv");
    expect(row).toMatchObject({ outcome: "mine", indiconnect_outcome: "done", "result.result.score": "1" });
    expect(row?.["result.statusCode"]).toBe("101");
    expect(sandbox.calls[0]?.variables).toEqual({ name1: "Asha", name2: "Asha Kumari" });
  });

  it("pays once for values that look alike, and never for a spoilt value or a header line", async () => {
    const rows = [
      "17000000000000001",
      "17000000000000001\u00a0",
      "\u202a17000000000000001\u202c",
      "1700\u200b0000000000001",
    ];
    const spoilt = ["1.7E+16", "#N/A", "17,000", "LPG No.", "lpgId", "Lpg-Id", "17000000000000001.0", "-"];
    file("ids.csv", `LPG No.\n${[...rows, ...spoilt].map((cell) => JSON.stringify(cell)).join("\n")}\n`);
    const argv = ["lpg-id", "ids.csv", "--out", "results.csv", "--map", "lpgId=LPG No."];
    const { err } = await bulk(...argv);
    expect(sandbox.calls.map(({ variables }) => variables)).toEqual([{ lpgId: "17000000000000001" }]);
    expect(err).toContain("duplicates  3, use the answer of the earlier row\n");
    expect(err).toContain(`refused     ${spoilt.length}, will not be sent\n`);
    expect(err).toContain('1 × variable "lpgId" is the name of its column, as in a header line (line 9)\n');
    expect(table("results.csv").map(({ outcome, source }) => [outcome, source])).toEqual([
      ["done", "call"],
      ...rows.slice(1).map(() => ["done", "duplicate"]),
      ...spoilt.map(() => ["failed", "none"]),
    ]);

    // Values are sent as they are then, and what is paid for stays paid for.
    await bulk(...argv, "--checks", "off");
    expect(sandbox.calls.slice(1).map(({ variables }) => variables.lpgId)).toEqual(
      expect.arrayContaining(spoilt),
    );
    expect(sandbox.calls).toHaveLength(1 + spoilt.length);
  });

  it("calls a sample only, the same one each time, and the rest afterwards", async () => {
    file(
      "people.csv",
      `name1,name2\n${Array.from({ length: 60 }, (_, i) => `P${"x".repeat(i)},A`).join("\n")}\n`,
    );
    const command = ["name-match", "people.csv", "--out", "results.csv"];
    const { err, out } = await bulk(...command, "--sample", "10");
    expect(err).toContain("calls  10\n");
    expect(out).toContain("60 rows, done 10, declined 0, failed 0, unknown 0, not called 50");
    const sampled = names();
    // Spread over the file: ten in a row would be a strange draw.
    expect(Math.max(...sampled.map((name) => String(name).length))).toBeGreaterThan(12);
    await bulk(...command);
    expect(sandbox.calls).toHaveLength(60);
    expect(new Set(names()).size).toBe(60);
  });

  it("stops at the budget and at failures that would hit every call, and continues from there", async () => {
    file(
      "people.csv",
      `name1,name2\n${Array.from({ length: 30 }, (_, i) => `P${"x".repeat(i)},A`).join("\n")}\n`,
    );
    const command = ["name-match", "people.csv", "--out", "results.csv", "--concurrency", "1"];
    const budget = await bulk(...command, "--price", "0.1", "--max-cost", "0.3");
    expect(budget.code).toBe(8);
    expect(budget.err).toContain("The budget of 3 calls is used up");
    expect(table("results.csv").filter(({ outcome }) => outcome === "not-called")).toHaveLength(27);
    await sandbox.close();
    const down = await bulk(...command, "--stop-after", "2");
    expect(down.err).toContain("Nothing listens at");
    await sandbox.listen({ port: Number(new URL(url).port) });
    const up = await bulk(...command);
    expect(up.code).toBe(0);
    expect(sandbox.calls).toHaveLength(30);
    expect(up.out).toContain("30 rows, done 30,");
  });

  it("waits for the calls in flight when interrupted, and says how to continue", async () => {
    file(
      "people.csv",
      `name1,name2\n${Array.from({ length: 40 }, (_, i) => `slow ${"x".repeat(i)},A`).join("\n")}\n`,
    );
    const command = ["name-match", "people.csv", "--out", "results.csv", "--concurrency", "4"];
    const running = start(["bulk", ...command, "--base-url", url], { cwd });
    while (sandbox.calls.length < 4) await new Promise((resolve) => setTimeout(resolve, 5));
    running.interrupt();
    const { code, err } = await running.ended;
    expect(code).toBe(130);
    expect(err).toContain("Run the same command again to continue");
    const calls = sandbox.calls.length;
    expect(calls).toBeLessThan(12);
    expect(existsSync(join(cwd, "results.csv"))).toBe(false);
    const { out } = await bulk(...command);
    expect(out).toContain("40 rows, done 40,");
    expect(sandbox.calls).toHaveLength(40);
    expect(readdirSync(cwd).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("does not say that nothing was sent if the ledger fails during the run", async () => {
    // Six slow rows, one after the other, leave time for damaging the ledger.
    file("people.csv", `name1,name2\n${[1, 2, 3, 4, 5, 6].map((row) => `slow Ravi,${row}`).join("\n")}\n`);
    const command = ["name-match", "people.csv", "--out", "results.csv", "--concurrency", "1"];
    const running = start(["bulk", ...command, "--base-url", url], { cwd });
    while (sandbox.calls.length < 1) await new Promise((resolve) => setTimeout(resolve, 5));
    file("people.csv.ledger", "no database");
    const { code, err } = await running.ended;
    expect(code).toBe(1);
    expect(err).not.toContain("Nothing was sent");
    expect(err).toMatch(
      /error: .*\. The run has ended, and calls that it could not record become unknown: run the same command again to continue\.\n$/,
    );
    expect(sandbox.calls.length).toBeLessThan(6);
  });

  it("says where the answers are if an output cannot be written", async () => {
    // Six slow rows, one after the other, leave time for removing the folder.
    file("people.csv", `name1,name2\n${[1, 2, 3, 4, 5, 6].map((row) => `slow Ravi,${row}`).join("\n")}\n`);
    mkdirSync(join(cwd, "out"));
    const command = ["name-match", "people.csv", "--out", "out/results.csv", "--concurrency", "1"];
    const running = start(["bulk", ...command, "--base-url", url], { cwd });
    while (sandbox.calls.length < 1) await new Promise((resolve) => setTimeout(resolve, 5));
    rmdirSync(join(cwd, "out"));
    const { code, err } = await running.ended;
    expect(code).toBe(1);
    expect(err).toMatch(
      /error: results\.csv cannot be written \(ENOENT\)\. The answers are in the ledger: run the same command again to write the outputs\.\n$/,
    );
    mkdirSync(join(cwd, "out"));
    expect((await bulk(...command)).out).toContain("6 rows, done 6,");
    expect(sandbox.calls).toHaveLength(6);
  });

  it("continues with a changed input only if asked", async () => {
    file("people.csv", "name1,name2\nAsha,A\n");
    const command = ["name-match", "people.csv", "--out", "results.csv"];
    await bulk(...command);
    file("people.csv", "name1,name2\nAsha,A\nRavi,A\n");
    const refused = await bulk(...command);
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/began with another input.*Add --changed-input/);
    const { out } = await bulk(...command, "--changed-input");
    expect(out).toContain("2 rows, done 2,");
    expect(names()).toEqual(["Asha", "Ravi"]);
  });

  it("says where the answers are if the input is edited during a run", async () => {
    const rows = Array.from({ length: 6 }, (_, i) => `slow ${"x".repeat(i)},A`).join("\n");
    file("people.csv", `name1,name2\n${rows}\n`);
    const command = ["name-match", "people.csv", "--out", "results.csv", "--concurrency", "1"];
    const running = start(["bulk", ...command, "--base-url", url], { cwd });
    while (sandbox.calls.length < 1) await new Promise((resolve) => setTimeout(resolve, 5));
    file("people.csv", `name1,name2\n${rows}\nRavi,A\n`);
    const { code, err } = await running.ended;
    expect(err).toMatch(
      /was changed while it was being read: run the same command again\. The calls made so far are in the ledger\.\n$/,
    );
    expect(code).toBe(2);
    expect((await bulk(...command, "--changed-input")).out).toContain("7 rows, done 7,");
    expect(sandbox.calls).toHaveLength(7);
  });

  it("runs twice at the same time: one of the two writes the outputs, whole, and the other says so", async () => {
    file("people.csv", "name1,name2\nslow Asha,A\nslow Ravi,A\n");
    const command = ["name-match", "people.csv", "--out", "results.csv"];
    const ran = await Promise.all([bulk(...command), bulk(...command)]);
    for (const { code, err } of ran) {
      if (code === 0) continue;
      expect(code).toBe(1);
      expect(err).toMatch(
        /^error: the same command is writing \S+ in another process\. The answers are in the ledger: [^\n]*\n$/m,
      );
    }
    expect(ran.map(({ code }) => code)).toContain(0);
    expect(table("results.csv").map(({ outcome }) => outcome)).toEqual(["done", "done"]);
    expect((await bulk(...command)).code).toBe(0);
    expect(sandbox.calls).toHaveLength(2);
    expect(readdirSync(cwd).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("never puts an unfinished file of another run in its place", async () => {
    const outputs: string[] = [];
    const files = {
      tag: "t",
      check: async () => {},
      noteOutput: async (hash: string) => void outputs.push(hash),
    };
    const path = join(cwd, "out.csv");
    const [first, second] = [new AsideFile(path, files), new AsideFile(path, files)];
    second.write("whole");
    first.write("first");
    await expect(first.finish()).rejects.toThrow(/the same command is writing out\.csv in another process/);
    expect(existsSync(path)).toBe(false);
    await second.finish();
    expect(content("out.csv")).toBe("whole");
    expect(readdirSync(cwd)).toEqual(["out.csv"]);
  });

  it("asks before it spends, with the sum", async () => {
    file("people.csv", "name1,name2\nAsha,A\nRavi,A\n");
    const env = {
      INDICONNECT_SERVICE_KEY: "sk_test_example",
      INDICONNECT_ACCESS_KEY: "indc_test_x",
      INDICONNECT_SECRET_KEY: "ac_test_x",
    };
    const argv = ["bulk", "name-match", "people.csv", "--out", "r.csv", "-e", "staging", "--price", "1.5"];
    const { code, err } = await run(argv, { cwd, env });
    expect(code).toBe(2);
    expect(err).toContain("2 calls of name-match, 3.00 in all, on staging (");
    expect(err).toContain(
      "is billed, and there is no terminal to ask for your consent: add --yes. Nothing was sent.",
    );
    expect(err).toContain("time   at least 2 s, at 1 calls per second\n");
  });

  it("shows a bar on a terminal, without a value", async () => {
    file("people.csv", "name1,name2\nslow Canary,A\nslow Kumari,A\n");
    const running = start(
      ["bulk", "name-match", "people.csv", "--out", "r.csv", "--base-url", url, "--concurrency", "1"],
      {
        cwd,
        tty: true,
      },
    );
    await running.shows(/[^█]█{10}[^█]/);
    const { err, out } = await running.ended;
    expect(err).toContain("2 of 2 calls");
    expect(err + out).not.toMatch(/Canary|Kumari/);
  });

  it("prints totals as JSON", async () => {
    file("people.csv", PEOPLE);
    const { out } = await bulk(
      "name-match",
      "people.csv",
      "--out",
      "results.csv",
      "--json",
      "--price",
      "2",
      "--no-report",
    );
    expect(JSON.parse(out)).toMatchObject({
      rows: 7,
      outcomes: { done: 3, declined: 1, failed: 2, unknown: 1, "not-called": 0 },
      sources: { call: 5, ledger: 0, duplicate: 1, none: 1 },
      reasons: { "failed invalid-input": 1, "declined no-record": 1 },
      billed: 5,
      cost: 10,
    });
    expect(existsSync(join(cwd, "results.report.html"))).toBe(false);
  });
});

describe("what bulk refuses, before anything is sent", () => {
  const row = "name1,name2\nCanary Kumari,A\n";
  const refusals: [what: string, name: string, rows: string | Buffer, argv: string[], message: RegExp][] = [
    ["an ending it does not know", "p.xlsx", row, [], /p\.xlsx must end in \.csv, \.tsv or \.ndjson/],
    ["a file without rows", "p.csv", "name1,name2\n", [], /p\.csv contains no rows/],
    ["an empty file", "p.csv", "", [], /p\.csv contains no rows/],
    ["an uneven row", "p.csv", `${row}Canary\n`, [], /p\.csv line 3 has fewer cells than the header/],
    [
      "an open quote",
      "p.csv",
      'name1,name2\n"Canary,A\n',
      [],
      /p\.csv line \d.* has a quote that is never closed/,
    ],
    [
      "a quote inside",
      "p.csv",
      'name1,name2\nCan"ary,A\n',
      [],
      /line 2.* has a quote in the middle of a cell/,
    ],
    [
      "two columns of one name",
      "p.csv",
      "name1,name1\na,b\n",
      [],
      /line 1 must name the columns, but columns 1 and 2 have the same name: rename one of them\./,
    ],
    ["another encoding", "p.csv", Buffer.from("name1,name2\nCan\xe4ry,A\n", "latin1"), [], /is not UTF-8/],
    ["UTF-16", "p.csv", Buffer.from(`\uFEFF${row}`, "utf16le"), [], /UTF-16, not as UTF-8/],
    [
      "a line that is no object",
      "p.ndjson",
      '{"name1":"a","name2":"b"}\n[1]\n',
      [],
      /line 2 is not a JSON object/,
    ],
    ["a line that is no JSON", "p.ndjson", "{Canary}\n", [], /line 1 is not a JSON object/],
    [
      "a column that is missing",
      "p.csv",
      "name1,other\na,b\n",
      [],
      /No column looks like name2.*The file has the columns name1, other/,
    ],
    [
      "columns that could both be meant",
      "p.csv",
      "name1,Name-1,name2\na,b,c\n",
      [],
      /2 columns could be name1/,
    ],
    [
      "a mapping of no input",
      "p.csv",
      row,
      ["--map", "pan=name1"],
      /has no input "pan"; it takes name1, name2/,
    ],
    [
      "a mapping to no column",
      "p.csv",
      row,
      ["--map", "name1=X"],
      /--map name1: the file has no column with that name/,
    ],
    ["half a mapping", "p.csv", row, ["--map", "name1"], /--map must look like input=column/],
    [
      "map and set of one",
      "p.csv",
      row,
      ["--map", "name1=name1", "--set", "name1=x"],
      /by --map and by --set/,
    ],
    [
      "a field that is not in the result",
      "p.csv",
      row,
      ["--select", "nope"],
      /--select: the result has no field "nope"/,
    ],
    ["no character between cells", "p.csv", row, ["--delimiter", ""], /one character/],
    ["several characters between cells", "p.csv", row, ["--delimiter", ";;"], /one character/],
    ["a quote between cells", "p.csv", row, ["--delimiter", '"'], /must not be a quote or a line break/],
    ["a line end between cells", "p.csv", row, ["--delimiter", "\n"], /must not be a quote or a line break/],
    [
      "a file with another character between cells",
      "p.csv",
      "name1;name2\nCanary;A\n",
      [],
      /p\.csv line 1 names only one column, and that name contains ";": add --delimiter ";"\./,
    ],
    [
      "two columns for one input",
      "p.csv",
      row,
      ["--map", "name1=name1", "--map", "name1=name2"],
      /name1 is given twice/,
    ],
    [
      "two values for one input",
      "p.csv",
      row,
      ["--set", "name1=a", "--set", "name1=b"],
      /name1 is given twice/,
    ],
    [
      "a reason that is none",
      "p.csv",
      row,
      ["--retry-declined", "no-record,nonsense"],
      /The reasons are insufficient-balance, .*, other/,
    ],
    ["a limit without a price", "p.csv", row, ["--max-cost", "5"], /--max-cost needs --price/],
    ["no calls at all", "p.csv", row, ["--max-calls", "0"], /whole number, 1 or more/],
    ["its own input as output", "p.csv", row, ["--failed", "p.csv"], /p\.csv is the input/],
    ["one file for two", "p.csv", row, ["--failed", "out.csv"], /must be different files/],
    [
      "a folder that is not there",
      "p.csv",
      row,
      ["--failed", "x.csv", "-o", "no/out.csv"],
      /There is no folder no to write to/,
    ],
  ];
  it.each(refusals)("%s", async (_, name, rows, argv, message) => {
    file(name, rows);
    const { code, err, out } = await bulk("name-match", name, "--out", "out.csv", ...argv);
    expect(err).toMatch(message);
    expect(err.trim().split("\n").at(-1)).toMatch(/^error: /);
    expect(code).toBe(2);
    expect(out + err).not.toMatch(/Canary|Kumari/);
    expect(sandbox.calls).toHaveLength(0);
    expect(readdirSync(cwd).filter((each) => each !== name && !each.includes(".ledger"))).toEqual([]);
  });

  it("a missing file, and somebody else's file in the place of the output", async () => {
    expect((await bulk("name-match", "none.csv", "--out", "out.csv")).err).toMatch(
      /none\.csv cannot be read \(ENOENT\)/,
    );
    file("p.csv", row);
    file("out.csv", "precious");
    expect((await bulk("name-match", "p.csv", "--out", "out.csv")).err).toMatch(
      /out\.csv exists already, and this run did not write it/,
    );
    expect(content("out.csv")).toBe("precious");
    expect((await bulk("nope", "p.csv", "--out", "out.csv")).err).toMatch(/There is no service "nope"/);
  });

  describe("in the place of an output", () => {
    const outputs: [option: string, argv: string[], target: string][] = [
      ["--out", [], "out.csv"],
      ["--failed", [], "out.failed.csv"],
      ["--report", [], "out.report.html"],
      ["--failed", ["--failed", "mine.csv"], "mine.csv"],
      ["--report", ["--report", "mine.html"], "mine.html"],
    ];
    const again = (...argv: string[]) => bulk("name-match", "p.csv", "--out", "out.csv", ...argv);
    /** What a command leaves, its ledger aside. */
    const left = (): Record<string, string> =>
      Object.fromEntries(
        readdirSync(cwd)
          .filter((name) => statSync(join(cwd, name)).isFile() && !name.includes(".ledger"))
          .map((name) => [name, content(name)]),
      );
    beforeEach(() => file("p.csv", row));

    it.each(outputs)(
      "%s %j %s: somebody's file, before the first run and after it",
      async (_, argv, target) => {
        file(target, "precious");
        const first = await again(...argv);
        expect(first.err).toMatch(
          /^error: \S+ exists already, and this run did not write it: .* Nothing was sent\.\n$/,
        );
        expect(first.code).toBe(2);
        rmSync(join(cwd, target));
        expect((await again("--report", "other.html", "--failed", "other.csv")).code).toBe(0);
        file(target, "precious");
        const second = await again(...argv);
        expect(second.err).toMatch(
          /^error: \S+ was changed after this run wrote it: move it away.* Nothing was sent\.\n$/,
        );
        expect(content(target)).toBe("precious");
      },
    );

    it.each(outputs)("%s %j %s: its own file that was edited since", async (_, argv, target) => {
      file("p.csv", `${row},B\n`);
      expect((await again(...argv)).code).toBe(8);
      const before = left();
      expect((await again(...argv)).code).toBe(8);
      expect(Object.keys(left())).toEqual(Object.keys(before));
      file(target, `${content(target)}edited`);
      expect((await again(...argv)).err).toMatch(/was changed after this run wrote it/);
      expect(content(target)).toMatch(/edited$/);
    });

    it.each(outputs)(
      "%s %j %s: a link, to a file, to nothing, to a folder, and a folder",
      async (_, argv, target) => {
        file("precious.txt", "precious");
        mkdirSync(join(cwd, "folder"));
        for (const to of ["precious.txt", "nothing", "folder", "p.csv"]) {
          symlinkSync(to, join(cwd, target));
          const { code, err } = await again(...argv);
          expect(err).toMatch(/^error: \S+ is (a link|the input)[^\n]* Nothing was sent\.\n$/);
          expect(code).toBe(2);
          rmSync(join(cwd, target));
        }
        mkdirSync(join(cwd, target));
        expect((await again(...argv)).err).toMatch(/^error: \S+ is a folder[^\n]* Nothing was sent\.\n$/);
        rmdirSync(join(cwd, target));
        linkSync(join(cwd, "p.csv"), join(cwd, target));
        expect((await again(...argv)).err).toMatch(/^error: \S+ is the input[^\n]* Nothing was sent\.\n$/);
        expect(content("precious.txt")).toBe("precious");
        expect(content("p.csv")).toBe(row);
        expect(existsSync(join(cwd, "nothing"))).toBe(false);
        expect(sandbox.calls).toHaveLength(0);
      },
    );

    it.each([
      ["a device", ["--report", "/dev/null"], /null is not a regular file/],
      ["one place by two ways", ["--failed", "x/../out.csv"], /must be different files|no folder/],
      ["one place through a link to a folder", ["--failed", "link/out.csv"], /must be different files/],
      ["one place in other letters", ["--failed", "OUT.csv"], /must be different files/],
      ["the ledger for the output", ["--ledger", "out.csv"], /--out would overwrite the ledger/],
      ["the ledger to be", ["--report", "p.csv.ledger"], /--report would overwrite the ledger/],
      [
        "the ledger's key to be",
        ["--ledger", "l", "--failed", "l.key"],
        /--failed would overwrite the ledger/,
      ],
      ["a folder that is not there", ["--report", "no/report.html"], /There is no folder no to write to/],
      ["a folder that is a file", ["--report", "p.csv/report.html"], /There is no folder p\.csv/],
    ])("%s", async (_, argv, message) => {
      symlinkSync(".", join(cwd, "link"));
      const { code, err } = await again(...argv);
      expect(err).toMatch(message);
      expect(err).toMatch(/^error: [^\n]* Nothing was sent\.\n$/);
      expect(code).toBe(2);
      expect(content("p.csv")).toBe(row);
      expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
    });

    it.each(["p.csv.ledger", "p.csv.ledger.key"])("%s of its own, and of another run", async (name) => {
      expect((await again()).code).toBe(0);
      const before = content(name);
      for (const argv of [
        ["--report", name],
        ["--failed", name],
        ["--report", name, "--ledger", "other"],
        ["--failed", `./x/../${name}`, "--ledger", "other"],
      ]) {
        const { code, err } = await again(...argv, "--out", "new.csv");
        expect(err).toMatch(/^error: [^\n]* Nothing was sent\.\n$/);
        expect(code).toBe(2);
      }
      expect(content(name)).toBe(before);
    });

    it("keeps a file with a name like an unfinished output, and one that appears during the run", async () => {
      file("out.csv.part", "precious");
      expect((await again()).code).toBe(0);
      expect(content("out.csv.part")).toBe("precious");

      file("s-in.csv", "name1,name2\nAsha Late,Asha\n");
      sandbox.answerOnce(NameMatch, () => {
        file("s.csv", "precious");
        return {};
      });
      const { code, err } = await bulk("name-match", "s-in.csv", "--out", "s.csv");
      expect(err).toMatch(
        /s\.csv (exists already|was changed).*The answers are in the ledger: run the same command again/,
      );
      expect(code).toBe(2);
      expect(content("s.csv")).toBe("precious");
      rmSync(join(cwd, "s.csv"));
      const calls = sandbox.calls.length;
      expect((await bulk("name-match", "s-in.csv", "--out", "s.csv")).code).toBe(0);
      expect(sandbox.calls).toHaveLength(calls);
      expect(readdirSync(cwd).filter((name) => name.endsWith(".part"))).toEqual(["out.csv.part"]);
    });
  });

  it.each<[string, string, string[]]>([
    ["two columns", "Canary Kumari,Canary Devi\nA,B\n", []],
    ["one", "Canary Kumari\nA\n", []],
    ["a number", "9812345670,Canary Kumari\nA,B\n", []],
    ["semicolons", "Canary Kumari;Canary Devi\nA;B\n", []],
    ["a mapping", "Canary Kumari,Canary Devi\nA,B\n", ["--map", "name1=Name"]],
    ["half of them set", "Canary Kumari,Canary Devi\nA,B\n", ["--set", "name1=A"]],
    ["a quoted cell", '"Canary, Kumari","12, Canary Road"\nA,B\n', []],
    ["tabs", "Canary Kumari\tCanary Devi\nA\tB\n", ["--delimiter", "\\t"]],
  ])("a file without a header, of %s, no row of which is shown", async (_, rows, argv) => {
    file("p.csv", rows);
    const { code, err, out } = await bulk("name-match", "p.csv", "--out", "out.csv", ...argv);
    expect(err).toMatch(/^error: [^\n]* Nothing was sent\.\n$/);
    expect(code).toBe(2);
    expect(out + err).not.toMatch(/Canary|Kumari|Devi|98123/);
    if (!/;/.test(rows)) expect(err).toMatch(/first line must name the columns/);
  });

  it("a folder that cannot be written to", async () => {
    if (process.getuid?.() === 0) return;
    file("p.csv", row);
    chmodSync(cwd, 0o500);
    expect((await bulk("name-match", "p.csv", "--out", "out.csv")).err).toMatch(/cannot be used \(EACCES\)/);
  });
});

describe("a cell", () => {
  const delimiters = [",", ";", "\t", "|"];
  const dangerous = /^[=+\-@＋－＝＠]/;
  const isNumber = (text: string): boolean => /^[+-]?\d+(\.\d+)?$/.test(text);
  const texts = fc.oneof(
    fc.stringMatching(/^['=+\-@\t\r\n;,| "＝0-9a.]{0,12}$/),
    fc
      .array(fc.constantFrom(..."=+-@＝'\";,|\t\r\n\0\ufeff\u200b\u00a0\u2028\u001b 0a."), { maxLength: 10 })
      .map((all) => all.join("")),
  );

  it("never begins a formula, and reads back as it was", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...delimiters), (text, delimiter) => {
        const guarded = guardCell(text, delimiter);
        expect(unguardCell(guarded, delimiter)).toBe(text);
        if (!isNumber(guarded)) expect(guarded).not.toMatch(/^[=+\-@\t\r\n\0\ufeff＝]/);
      }),
      { numRuns: 3000 },
    );
    expect(guardCell("+919000000000", ",")).toBe("+919000000000");
    expect(guardCell("=1+1", ",")).toBe("'=1+1");
  });

  it.each([
    ...[
      "\n=1+1",
      "\r\n=1+1",
      "\0=1+1",
      "\ufeff=1+1",
      "\u200b=1+1",
      "\u202e=1+1",
      "\t@SUM(1)",
      "\u001b-1+1",
      "\u2028=1",
      "﹦1+1",
    ],
    ...[
      "\nhello",
      "\0hello",
      "\ufeffhello",
      " =1+1",
      "\u00a0=1+1",
      '"=1+1"',
      "' =1+1",
      "＝1+1",
      " \0 +1+cmd|' /C calc'!A0",
    ],
  ])("%j begins with an apostrophe", (text) => {
    for (const delimiter of delimiters) expect(guardCell(text, delimiter)).toMatch(/^'/);
  });

  it.each([
    [";=1+1", ";'=1+1"],
    ["a;=1+1", "a;'=1+1"],
    ["a; =1+1", "a;' =1+1"],
    ['a;"=1+1"', `a;'"=1+1"`],
    ["a\n=1+1", "a\n'=1+1"],
    ["a\r\n@SUM(1)", "a\r\n'@SUM(1)"],
    ["a\t-1+1", "a\t'-1+1"],
    ["a|=1;+2", "a|'=1;'+2"],
    ["a;\0=1+1", "a;'\0=1+1"],
    ["a;\ufeff＝1+1", "a;'\ufeff＝1+1"],
    ["a\u2028=1+1", "a\u2028'=1+1"],
    ["a\u0085=1+1", "a\u0085'=1+1"],
    ["a\v@SUM(1)", "a\v'@SUM(1)"],
    ["a,=1+1", "a,=1+1"],
    ["a; b = c", "a; b = c"],
    ["Flat 3; 2-B, +91", "Flat 3; 2-B, +91"],
  ])("%j is no formula for who reads it with another character between cells: %j", (text, guarded) => {
    expect(guardCell(text, ",")).toBe(guarded);
  });

  it("never splits into a formula, whatever delimiter a reader uses", async () => {
    const cells = fc.array(
      fc.oneof(
        texts,
        fc.jsonValue({ maxDepth: 2 }).filter((value) => typeof value === "object"),
        texts.map((text) => ({ text, list: [text, `a;${text}`] })),
      ),
      { minLength: 1, maxLength: 3 },
    );
    const path = join(cwd, "cells.csv");
    await fc.assert(
      fc.asyncProperty(cells, fc.constantFrom(...delimiters), async (values, delimiter) => {
        const columns = values.map((_, index) => `c${index}`);
        const dialect = { format: "csv", delimiter, bom: false, sep: false } as const;
        const files = { tag: "a", check: async () => {}, noteOutput: async () => {} };
        const writer = new RowWriter(path, files, dialect, columns);
        writer.write(Object.fromEntries(values.map((value, index) => [`c${index}`, value])));
        rmSync(path, { force: true });
        await writer.finish();
        const written = content("cells.csv");
        for (const other of delimiters.filter((each) => each !== delimiter)) {
          for (const piece of written.split(/[\r\n]/).flatMap((line) => line.split(other))) {
            // Quotes that do not enclose the piece, and what spreadsheets overlook.
            const seen = piece.replace(/^[\s"\p{Cc}\p{Cf}]+/u, "");
            // The rest of a list of numbers is no formula that could run.
            if (!/^-?[\d.e+-]+[\]}"]*/.test(seen)) expect(seen).not.toMatch(dangerous);
          }
        }
        const [read] = parse(written, { columns: true, delimiter }) as Record<string, string>[];
        values.forEach((value, index) => {
          const cell = read?.[`c${index}`] ?? "";
          if (typeof value === "string") expect(unguardCell(cell, delimiter)).toBe(value);
          else if (value !== null) expect(JSON.parse(cell)).toEqual(JSON.parse(JSON.stringify(value)));
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe("the totals", () => {
  it("count every call in some span, in bounded memory, however long a run takes", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 3_000 }),
        (seconds) => {
          const tally = new Tally();
          for (const second of seconds) {
            tally.add({
              ...{ source: "call", outcome: "done", reason: null, message: null, result: {} },
              ...{ sent: "yes", attempts: 1, at: second * 1000, duration: second % 5_000 },
            });
          }
          const { seconds: length, spans } = tally.spans();
          expect(spans.length).toBeLessThanOrEqual(400);
          expect(spans.reduce((sum, [, span]) => sum + span.calls, 0)).toBe(seconds.length);
          expect(spans[0]?.[0]).toBeLessThanOrEqual(Math.min(...seconds));
          expect((spans.at(-1)?.[0] ?? 0) + length).toBeGreaterThan(Math.max(...seconds));
          const sorted = seconds.map((second) => Math.max(1, second % 5_000)).sort((a, b) => a - b);
          const median = sorted[Math.ceil(sorted.length / 2) - 1] as number;
          expect(Math.abs((tally.percentile(0.5) as number) - median)).toBeLessThanOrEqual(median * 0.03 + 1);
        },
      ),
      { numRuns: 30 },
    );
  });
});
