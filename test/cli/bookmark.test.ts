import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { InputFile } from "../../src/cli/bulk/input-file.ts";
import type { Io } from "../../src/cli/io.ts";
import { openLedger } from "../../src/ledger.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox.ts";
import { type Ran, run, start } from "./run.ts";

let sandbox: Sandbox;
let url: string;
let cwd: string;
beforeEach(async () => {
  sandbox = createSandbox({ slow: 100 });
  ({ url } = await sandbox.listen());
  cwd = mkdtempSync(join(tmpdir(), "indiconnect-bookmark-"));
});
afterEach(async () => {
  await sandbox.close();
  rmSync(cwd, { recursive: true, force: true });
});

const file = (name: string, content: string): void => writeFileSync(join(cwd, name), content);
const table = (): Record<string, string>[] =>
  parse(readFileSync(join(cwd, "out.csv"), "utf8"), { columns: true });
const called = (): unknown[] => sandbox.calls.map(({ variables }) => variables.name1);

// The first rows end before the interruption, each in its own way; the slow one is in flight then.
const ENDED = ["Asha", "Ravi", "", "Ravi", "Meera no-record", "http-402 Person", "lost-answer Person"];
const LEFT = ["Kiran", "Asha", "Leela", "Mohan"];
const COMMAND = ["name-match", "in.csv", "--out", "out.csv", "--concurrency", "1", "--price", "2"];
const bulk = (...more: string[]): Promise<Ran> =>
  run(["bulk", ...COMMAND, "--base-url", url, ...more], { cwd, now: () => 1_700_000_000_000 });

const rows = (names: readonly string[]): string =>
  `name1,name2\n${names.map((name) => `${name},Asha`).join("\n")}\n`;

/** A run that is interrupted during the slow row, or another one. */
async function interrupted(
  more: readonly string[] = [],
  text = rows([...ENDED, "slow Person", ...LEFT]),
  at = "slow Person",
): Promise<void> {
  file("in.csv", text);
  const running = start(["bulk", ...COMMAND, "--base-url", url, ...more], { cwd });
  while (!called().includes(at)) await new Promise((resolve) => setTimeout(resolve, 2));
  running.interrupt();
  expect((await running.ended).code).toBe(130);
  expect(existsSync(join(cwd, "out.csv"))).toBe(false);
}

/** The rows that need a call after the interruption, beside the one that executed nothing. */
const left = (before: readonly unknown[]): string[] =>
  ["Kiran", "Leela", "Mohan"].filter((name) => !before.includes(name));

/** Whether the plan continues the interrupted one. */
const continues = ({ err, out }: Ran): boolean => (err + out).includes("continues");

describe("a run that was interrupted", () => {
  it("continues where it stopped, with the counts of the first plan and a bound for the calls", async () => {
    await interrupted();
    const before = called();
    const { code, err, out } = await bulk();
    expect(err).toMatch(/rows {8}12\n/);
    expect(err).toMatch(/refused {5}1, will not be sent\n/);
    expect(err).toMatch(/duplicates {2}2, use the answer of the earlier row\n/);
    expect(err).toMatch(/continues {3}at line (9|10|11), where an earlier run was interrupted\./);
    const needed = 1 + left(before).length;
    expect(err).toContain(`calls       at most ${needed}, cost ${2 * needed}.00 at 2.00 each\n`);
    expect(called().slice(before.length)).toEqual(["http-402 Person", ...left(before)]);
    expect(new Set(before).size).toBe(before.length);
    expect(out).toContain("out.csv: 12 rows, done 8, declined 1, failed 2, unknown 1");
    expect(code).toBe(8);
    expect(table().map(({ name1, outcome, source }) => [name1, outcome, source])).toEqual([
      ["Asha", "done", "call"],
      ["Ravi", "done", "call"],
      ["", "failed", "none"],
      ["Ravi", "done", "duplicate"],
      ["Meera no-record", "declined", "call"],
      ["http-402 Person", "failed", "call"],
      ["lost-answer Person", "unknown", "call"],
      ["slow Person", "done", "call"],
      ["Kiran", "done", "call"],
      ["Asha", "done", "duplicate"],
      ["Leela", "done", "call"],
      ["Mohan", "done", "call"],
    ]);
    // The outputs are written: the next run looks up every row.
    const again = await bulk();
    expect(continues(again)).toBe(false);
    expect(again.err).toMatch(/known {7}done 6, declined 1, unknown 1: from an earlier run/);
    expect(called().slice(before.length + needed)).toEqual(["http-402 Person"]);
  });

  it("looks up every row if the command now concerns the rows above, or reads them otherwise", async () => {
    await interrupted();
    const before = called();
    const needed = 1 + left(before).length;
    const planned = await bulk("--dry-run");
    expect(continues(planned)).toBe(false);
    expect(planned.out).toContain(
      `done ${6 - left(before).length}, declined 1, unknown 1: from an earlier run`,
    );
    expect(planned.out).toContain(`calls       ${needed}, cost ${2 * needed}.00 at 2.00 each\n`);
    for (const more of [
      ["--dry-run", "--retry-unknown"],
      ["--set", "name2=Ravi", "--max-calls", "0"],
    ])
      expect(continues(await bulk(...more))).toBe(false);
    expect(called()).toEqual(before);
  });

  it("looks up every row if the file is now cut into cells otherwise", async () => {
    const constant = ["--set", "name2=Asha"];
    await interrupted(constant, "name1\nAsha;\nslow Person\nRavi;\n");
    const before = called();
    const again = await bulk(...constant, "--delimiter", ";");
    expect(continues(again)).toBe(false);
    expect(again.code).toBe(0);
    expect(called().slice(before.length)).toEqual(["Asha", "Ravi"]);
  });

  it("says that it needs more calls if a duplicate repeats one that executed nothing", async () => {
    // The last ones are beyond the rows that a run takes at once.
    const names = ["http-402 Person", ...Array(300).fill("Asha"), "http-402 Person", "Kiran"];
    await interrupted(["--rate", "0.001"], rows(names), "http-402 Person");
    const { code, err } = await bulk();
    expect(code).toBe(8);
    expect(err).toContain("or a duplicate repeats a call that executed nothing");
    await bulk();
    expect(called().filter((name) => name !== "http-402 Person")).toEqual(["Asha", "Kiran"]);
  });

  it("sends unknown rows above again only if told to, and never continues from before that", async () => {
    await interrupted();
    const before = called();
    const again = await bulk("--retry-unknown");
    expect(continues(again)).toBe(false);
    expect(called().slice(before.length)).toEqual([
      ...["http-402 Person", "lost-answer Person", ...left(before)],
    ]);
  });

  it("refuses a changed input as ever, and calls what is new if that is accepted", async () => {
    await interrupted();
    const before = called();
    file("in.csv", rows(["New", ...LEFT]));
    const refused = await bulk();
    expect(refused.err).toMatch(/began with another input.*Add --changed-input/);
    expect(called()).toEqual(before);
    const { out } = await bulk("--changed-input");
    expect(out).toContain("5 rows, done 5,");
    expect(called().slice(before.length)).toEqual(["New", ...left(before)]);
  });

  it("says which rows above lost their answers meanwhile, and calls them the next time", async () => {
    await interrupted();
    const ledger = await openLedger(join(cwd, "in.csv.ledger"));
    const [unknown] = await ledger.unknown();
    expect(await ledger.resolve(unknown!.key, "not-billed")).toBe(true);
    await ledger.close();
    const before = called();
    const { code, err } = await bulk();
    expect(code).toBe(8);
    expect(called().slice(before.length)).toEqual(["http-402 Person", ...left(before)]);
    expect(err).toContain(
      "error: 1 rows need a call, because their answers were erased, or the doubt about them was resolved, since the run was interrupted: run the same command again;",
    );
    await bulk();
    expect(called().slice(before.length + left(before).length + 1)).toEqual([
      ...["http-402 Person", "lost-answer Person"],
    ]);
  });
});

describe("a run that was interrupted when no row needed a call any more", () => {
  it("says which rows below need one after all", async () => {
    const ledger = ["--ledger", "shared.db"];
    file("in.csv", "name1,name2\nlost-answer Person,Asha\n");
    await bulk(...ledger, "--out", "other.csv");
    file("in.csv", "name1,name2\nslow Person,Asha\nlost-answer Person,Asha\n");
    const running = start(["bulk", ...COMMAND, ...ledger, "--base-url", url], { cwd });
    while (!called().includes("slow Person")) await new Promise((resolve) => setTimeout(resolve, 2));
    running.interrupt();
    expect((await running.ended).code).toBe(130);
    const opened = await openLedger(join(cwd, "shared.db"));
    const [unknown] = await opened.unknown();
    await opened.resolve(unknown!.key, "not-billed");
    await opened.close();
    const { code, err } = await bulk(...ledger);
    expect(err).toContain("calls      at most 0");
    expect(err).toContain("error: 1 rows need a call,");
    expect(code).toBe(8);
    await bulk(...ledger);
    expect(called()).toEqual(["lost-answer Person", "slow Person", "lost-answer Person"]);
  });
});

describe("reading from a row on", () => {
  const io = (): Io => ({ cwd, isTTY: { stdin: false } }) as Io;
  const cell = fc.string({
    unit: fc.constantFrom("a", "1", " ", '"', ",", "\n", "\r\n", "\r", "é", "\u{1F600}", "\uFEFF"),
    maxLength: 6,
  });
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const gap = fc.constantFrom("\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\r\r\n");

  const check = async (name: string, text: string, isRefused: boolean): Promise<void> => {
    file(name, text);
    const rows = [];
    try {
      const input = await InputFile.open(io(), name, undefined);
      await input.columns();
      for await (const row of input.rows()) rows.push(row);
      for (const [index, place] of rows.entries()) {
        const found = [];
        for await (const row of input.rowsFrom(place)) found.push(row);
        expect(found).toEqual(rows.slice(index));
      }
    } catch (error) {
      if (!isRefused || (error as Error).name === "AssertionError") throw error;
    }
  };

  it("gives the rows of a table that reading it whole gives, whatever it contains", async () => {
    const row = fc.tuple(fc.tuple(cell, cell), gap);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("", "\uFEFF", "sep=,\n"),
        fc.array(row, { minLength: 1, maxLength: 8 }),
        (head, all) =>
          check(
            "in.csv",
            `${head}a,b\n${all.map(([cells, end]) => cells.map(quoted).join(",") + end).join("")}`,
            true,
          ),
      ),
      { numRuns: 150 },
    );
  });

  it("gives the rows of NDJSON that reading it whole gives", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, gap), { minLength: 1, maxLength: 8 }), (all) =>
        check(
          "in.ndjson",
          all.map(([a, end]) => JSON.stringify({ a }) + end.replace(/^\r+$/, "\n")).join(""),
          true,
        ),
      ),
      { numRuns: 50 },
    );
  });
});
