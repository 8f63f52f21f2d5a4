import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { decodeLine, encodeLine } from "../../src/bulk/journal-line.ts";
import { openJournal, type RowEnding } from "../../src/bulk.ts";
import { NameMatch } from "../../src/index.node.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "indiconnect-journal-"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const path = (name: string) => join(folder, name);
const text = (name: string) => readFileSync(path(name), "utf8");
const lines = (name: string) => text(name).trimEnd().split("\n").map(decodeLine);
const done = { outcome: "done", at: 5, result: {} } as unknown as RowEnding<unknown>;

/** A journal with one row ended, closed; its header is given. */
async function written(): Promise<{ header: object; row: string }> {
  const journal = await openJournal(folder, NameMatch);
  const row = journal.fingerprint("a");
  await journal.begin(row);
  await journal.end(row, done);
  await journal.close();
  return { header: lines("journal.jsonl")[0]?.[1] as object, row };
}

describe("what is written", () => {
  it("is all there once the journal is closed, also where nobody waited for it", async () => {
    const journal = await openJournal(folder, NameMatch);
    const rows = ["a", "b"].map((name) => journal.fingerprint(name));
    void journal.begin(rows[0] as string);
    setImmediate(() => void journal.end(rows[0] as string, done));
    void journal.begin(rows[1] as string);
    await new Promise(setImmediate);
    await journal.close();
    expect(lines("journal.jsonl").map((line) => line?.[0])).toEqual(["header", "intent", "intent", "ended"]);
    expect(lines("records.jsonl")).toEqual([["record", rows[0], done]]);
  });

  it("ends with the first failure: nothing is taken for written after it", async () => {
    const journal = await openJournal(folder, NameMatch);
    await journal.close();
    const failed = { code: "journal-failed", message: expect.stringContaining(folder) };
    const row = journal.fingerprint("a");
    await expect(journal.begin(row)).rejects.toMatchObject(failed);
    await expect(journal.end(row, done)).rejects.toMatchObject(failed);
    await expect(journal.begin(row)).rejects.toMatchObject(failed);
  });
});

describe("a journal is refused", () => {
  const refused = async (code: string, what: string) =>
    expect(openJournal(folder, NameMatch)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(what),
    });

  it("where another version of the package wrote it", async () => {
    const { header } = await written();
    writeFileSync(path("journal.jsonl"), encodeLine(["header", { ...header, journal: 2 } as never]));
    await refused("journal-mismatch", "was written by another version of this package. Nothing was sent.");
  });

  it("where it belongs to another service of the same name, or under another name", async () => {
    const { header } = await written();
    for (const other of [{ documentType: "another" }, { operation: "Another" }]) {
      writeFileSync(path("journal.jsonl"), encodeLine(["header", { ...header, ...other } as never]));
      await refused("journal-mismatch", "not to NameMatch: name another folder. Nothing was sent.");
    }
  });

  it("where a record stands in the journal, or the header is missing", async () => {
    const { header, row } = await written();
    const head = encodeLine(["header", header as never]);
    writeFileSync(path("journal.jsonl"), head + encodeLine(["record", row, done]));
    await refused("journal-damaged", "journal.jsonl: line 2 is not as it was written");
    writeFileSync(path("journal.jsonl"), encodeLine(["intent", row, 5]));
    await refused("journal-damaged", "journal.jsonl: line 1 is not as it was written");
  });

  it("where the last record that it speaks of is damaged", async () => {
    await written();
    writeFileSync(path("records.jsonl"), text("records.jsonl").replace("done", "lost"));
    await refused("journal-damaged", "records.jsonl: the record at byte 0 is not as it was written");
  });
});

it("gives no row the record of another", async () => {
  const { header, row } = await written();
  writeFileSync(
    path("journal.jsonl"),
    encodeLine(["header", header as never]) + encodeLine(["ended", "AAAAAAAAAAAAAAAAAAAAAA", 5, 0]),
  );
  const journal = await openJournal(folder, NameMatch);
  const stored = journal.find("AAAAAAAAAAAAAAAAAAAAAA");
  expect(() => stored?.state === "ended" && stored.ending()).toThrow("the record at byte 0 is not as");
  expect(journal.find(row)).toBeUndefined();
  await journal.close();
});

describe("the key", () => {
  const key = Buffer.alloc(32, 9).toString("base64");

  it("is the environment's where it is set, blanks around it or not", async () => {
    vi.stubEnv("INDICONNECT_JOURNAL_KEY", ` ${key}\n`);
    const journal = await openJournal(folder, NameMatch);
    const name = journal.fingerprint("a");
    await journal.close();
    expect(() => statSync(path("key"))).toThrow("ENOENT");
    vi.stubEnv("INDICONNECT_JOURNAL_KEY", undefined);
    const given = await openJournal(mkdtempSync(join(folder, "given-")), NameMatch, { key });
    expect(given.fingerprint("a")).toBe(name);
    await given.close();
  });

  it("is made in the folder where the environment's is empty, for its owner alone, and stays", async () => {
    vi.stubEnv("INDICONNECT_JOURNAL_KEY", " ");
    const first = await openJournal(folder, NameMatch);
    const name = first.fingerprint("a");
    await first.close();
    expect(statSync(path("key")).mode & 0o777).toBe(0o600);
    expect(Buffer.from(text("key").trim(), "base64")).toHaveLength(32);
    const second = await openJournal(folder, NameMatch);
    expect(second.fingerprint("a")).toBe(name);
    await second.close();
  });

  it("that is none is refused by where it stands", async () => {
    vi.stubEnv("INDICONNECT_JOURNAL_KEY", "c2hvcnQ=");
    await expect(openJournal(folder, NameMatch)).rejects.toMatchObject({
      code: "invalid-option",
      message:
        "The journal's key (INDICONNECT_JOURNAL_KEY) must be 32 bytes in base64: openssl rand -base64 32 makes one. Nothing was sent.",
    });
    vi.unstubAllEnvs();
    writeFileSync(path("key"), "c2hvcnQ=");
    await expect(openJournal(folder, NameMatch)).rejects.toMatchObject({
      code: "invalid-option",
      message: expect.stringContaining(`${path("key")} must be 32 bytes`),
    });
  });
});
