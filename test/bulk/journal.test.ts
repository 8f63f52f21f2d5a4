import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FingerprintIndex } from "../../src/bulk/fingerprint-index.ts";
import { type Journal, openJournal, type RowEnding } from "../../src/bulk.ts";
import { BankAccount, NameMatch } from "../../src/index.node.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "indiconnect-journal-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = (name: string) => join(folder, name);
const done = (text: string): RowEnding<unknown> => ({
  outcome: "done",
  reason: null,
  message: null,
  sent: "yes",
  attempts: 1,
  at: 1_700_000_000_000,
  duration: 12,
  result: { text },
});
const found = (journal: Journal, row: string) => {
  const stored = journal.find(row);
  return stored?.state === "ended" ? stored.ending() : stored?.state;
};

/** A journal with three rows ended and one begun, closed. */
async function written(): Promise<string[]> {
  const journal = await openJournal(folder, NameMatch);
  const rows = ["a", "b", "c", "d"].map((name) => journal.fingerprint(name));
  for (const row of rows) await journal.begin(row);
  await Promise.all(rows.slice(0, 3).map((row, index) => journal.end(row, done(`row ${index} …ü`))));
  await journal.close();
  return rows;
}

describe("the journal", () => {
  it("knows after reopening what was begun and how it ended, and goes on from there", async () => {
    const rows = await written();
    const journal = await openJournal(folder, NameMatch);
    expect(rows.map((row) => found(journal, row))).toEqual([
      done("row 0 …ü"),
      done("row 1 …ü"),
      done("row 2 …ü"),
      "begun",
    ]);
    expect(found(journal, journal.fingerprint("e"))).toBeUndefined();
    await journal.end(rows[3] as string, done("late"));
    expect(found(journal, rows[3] as string)).toEqual(done("late"));
    await journal.close();
    const again = await openJournal(folder, NameMatch);
    expect(found(again, rows[3] as string)).toEqual(done("late"));
    expect(again.size).toBe(4);
    await again.close();
  });

  it("reads back records larger than what it holds in memory, in any order", async () => {
    const journal = await openJournal(folder, NameMatch);
    const rows = Array.from({ length: 40 }, (_, index) => journal.fingerprint(String(index)));
    const text = (index: number) => `${index}:${"x".repeat(index % 7 === 0 ? 600_000 : 90_000)}`;
    await Promise.all(
      rows.map((row, index) => journal.begin(row).then(() => journal.end(row, done(text(index))))),
    );
    for (const index of [39, 0, 20, 7, 14, 38, 1]) {
      expect(found(journal, rows[index] as string)).toEqual(done(text(index)));
    }
    await journal.close();
  });

  it("syncs an intent before it resolves, many at once", async () => {
    const journal = await openJournal(folder, NameMatch);
    await Promise.all(
      Array.from({ length: 100 }, async (_, index) => {
        const row = journal.fingerprint(String(index));
        await journal.begin(row);
        expect(readFileSync(path("journal.jsonl"), "utf8")).toContain(row);
      }),
    );
    await journal.close();
  });

  it("has one writer at a time, and takes over from one that is dead", async () => {
    const journal = await openJournal(folder, NameMatch);
    await expect(openJournal(folder, NameMatch)).rejects.toMatchObject({
      code: "journal-in-use",
      message: expect.stringMatching(new RegExp(`^Process ${process.pid} on .*delete lock-`)),
    });
    await journal.close();
    const child = spawn(process.execPath, ["-e", ""]);
    await once(child, "exit");
    writeFileSync(path("lock-dead"), JSON.stringify({ pid: child.pid, started: "1", host: hostname() }));
    // This very process, as if it had been another one with the same number.
    writeFileSync(path("lock-reused"), JSON.stringify({ pid: process.pid, started: "1", host: hostname() }));
    const taken = process.platform === "linux";
    if (!taken) rmSync(path("lock-reused"));
    await (await openJournal(folder, NameMatch)).close();
    expect(readdirSync(folder).filter((name) => name.startsWith("lock"))).toEqual([]);
    writeFileSync(path("lock-far"), JSON.stringify({ pid: 1, started: "1", host: "another.example" }));
    await expect(openJournal(folder, NameMatch)).rejects.toMatchObject({ code: "journal-in-use" });
    writeFileSync(path("lock-far"), "{");
    await expect(openJournal(folder, NameMatch)).rejects.toMatchObject({ code: "journal-in-use" });
  });

  it("belongs to one operation, one key, one input", async () => {
    await written();
    const mismatch = (what: RegExp) => ({ code: "journal-mismatch", message: expect.stringMatching(what) });
    await expect(openJournal(folder, BankAccount)).rejects.toMatchObject(mismatch(/belongs to NameMatch/));
    const key = Buffer.alloc(32, 7).toString("base64");
    await expect(openJournal(folder, NameMatch, { key })).rejects.toMatchObject(mismatch(/another key/));
    await expect(openJournal(folder, NameMatch, { key: "c2hvcnQ=" })).rejects.toThrow(/32 bytes in base64/);
    const journal = await openJournal(folder, NameMatch);
    await journal.bindInput("1234");
    await journal.bindInput("1234");
    await expect(journal.bindInput("5678")).rejects.toMatchObject(mismatch(/another input/));
    await journal.close();
    const again = await openJournal(folder, NameMatch);
    await expect(again.bindInput("5678")).rejects.toMatchObject(mismatch(/another input/));
    await again.rebindInput("5678");
    await again.bindInput("5678");
    expect(again.size).toBe(4);
    await again.close();
  });

  it("belongs to one address from the first call on, and to one run", async () => {
    const journal = await openJournal(folder, NameMatch);
    await journal.bindEndpoint("https://one.example/graphql");
    await journal.bindEndpoint("https://one.example/graphql");
    const { run } = journal;
    await journal.close();
    const again = await openJournal(folder, NameMatch);
    expect(again.run).toBe(run);
    for (const other of [
      "https://two.example/graphql",
      "https://one.example/",
      "http://127.0.0.1:1/graphql",
    ]) {
      await expect(again.bindEndpoint(other)).rejects.toMatchObject({
        code: "journal-mismatch",
        message: expect.stringMatching(
          /holds what https:\/\/one\.example\/graphql answered, .* Nothing was sent\.$/,
        ),
      });
    }
    await again.close();
    rmSync(folder, { recursive: true });
    const other = await openJournal(folder, NameMatch);
    expect(other.run).not.toBe(run);
    await other.close();
  });

  it("keeps its run where it was opened and nothing else", async () => {
    const journal = await openJournal(folder, NameMatch);
    const { run } = journal;
    expect(readFileSync(path("journal.jsonl"), "utf8")).toContain(run);
    await journal.close();
    const again = await openJournal(folder, NameMatch);
    expect(again.run).toBe(run);
    await again.close();
  });

  it("says in one line where the folder cannot be used", async () => {
    writeFileSync(path("file"), "");
    await expect(openJournal(path("file"), NameMatch)).rejects.toMatchObject({
      code: "journal-failed",
      message: expect.stringMatching(/cannot be read or written \(EEXIST\)/),
    });
  });
});

describe("what a crash leaves", () => {
  it("loses nothing but the half-written line, wherever the journal is cut off", async () => {
    const rows = await written();
    const whole = readFileSync(path("journal.jsonl"));
    const ends = [...whole.entries()].flatMap(([at, byte]) => (byte === 10 ? [at + 1] : []));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length }), async (length) => {
        writeFileSync(path("journal.jsonl"), whole.subarray(0, length));
        const lines = ends.filter((end) => end <= length).length;
        const journal = await openJournal(folder, NameMatch);
        // A header, four intents, three endings. The records are whole, so an ending that was cut off is found in them.
        expect(journal.size).toBe(Math.max(0, Math.min(lines, 5) - 1));
        for (const [index, row] of rows.entries()) {
          const isEnded = index < 3 && lines > index + 1;
          const isBegun = lines > index + 1;
          expect(found(journal, row)).toEqual(
            isEnded ? done(`row ${index} …ü`) : isBegun ? "begun" : undefined,
          );
        }
        await journal.begin(journal.fingerprint("after"));
        await journal.close();
        const again = await openJournal(folder, NameMatch);
        expect(found(again, again.fingerprint("after"))).toBe("begun");
        await again.close();
      }),
      { numRuns: 60, examples: ends.flatMap((end): [number][] => [[end], [Math.max(0, end - 1)]]) },
    );
  });

  it("takes a row for begun whose record was cut off, and cuts the rest away", async () => {
    const rows = await written();
    // As if the crash had come while the first batch of records was written.
    const lines = readFileSync(path("journal.jsonl"), "utf8").split("\n");
    writeFileSync(path("journal.jsonl"), `${lines.slice(0, 5).join("\n")}\n`);
    truncateSync(path("records.jsonl"), statSync(path("records.jsonl")).size - 1);
    const journal = await openJournal(folder, NameMatch);
    expect(rows.map((row) => found(journal, row))).toEqual([
      done("row 0 …ü"),
      done("row 1 …ü"),
      "begun",
      "begun",
    ]);
    await journal.end(rows[2] as string, done("again"));
    await journal.close();
    const again = await openJournal(folder, NameMatch);
    expect(found(again, rows[2] as string)).toEqual(done("again"));
    await again.close();
  });

  it("does not take an earlier ending for that of a call that was begun again", async () => {
    const rows = await written();
    const journal = await openJournal(folder, NameMatch);
    await journal.begin(rows[2] as string);
    await journal.close();
    const again = await openJournal(folder, NameMatch);
    expect(found(again, rows[2] as string)).toBe("begun");
    await again.close();
  });

  it("names the line of any other damage, and goes no further", async () => {
    await written();
    const whole = readFileSync(path("journal.jsonl"));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: whole.length - 2 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          const damaged = Buffer.from(whole);
          damaged[at] = (damaged[at] as number) ^ flip;
          writeFileSync(path("journal.jsonl"), damaged);
          const line = whole.subarray(0, at).filter((byte) => byte === 10).length + 1;
          await expect(openJournal(folder, NameMatch)).rejects.toMatchObject({
            code: "journal-damaged",
            message: expect.stringMatching(
              new RegExp(`journal.jsonl: line (${line}|${line + 1}) is not as it was written`),
            ),
          });
        },
      ),
      { numRuns: 200 },
    );
    expect(readdirSync(folder).filter((name) => name.startsWith("lock"))).toEqual([]);
  });

  it("names a record that is gone or changed", async () => {
    const rows = await written();
    const whole = readFileSync(path("records.jsonl"), "utf8");
    writeFileSync(path("records.jsonl"), whole.replace("row 1", "row 9"));
    const journal = await openJournal(folder, NameMatch);
    expect(found(journal, rows[0] as string)).toEqual(done("row 0 …ü"));
    expect(() => found(journal, rows[1] as string)).toThrow(
      /records.jsonl: the record at byte \d+ is not as/,
    );
    await journal.close();
    truncateSync(path("records.jsonl"), 10);
    await expect(openJournal(folder, NameMatch)).rejects.toThrow(
      /records.jsonl: the record at byte \d+ is not as/,
    );
    appendFileSync(path("records.jsonl"), "\n");
    await expect(openJournal(folder, NameMatch)).rejects.toMatchObject({ code: "journal-damaged" });
  });
});

describe("the index of fingerprints", () => {
  it("holds what a Map would", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.maxSafeInteger()), {
          maxLength: 300,
        }),
        (entries) => {
          const index = new FingerprintIndex();
          const map = new Map<string, number>();
          for (const [bytes, value] of entries) {
            const key = Buffer.from(bytes).toString("base64url");
            index.set(key, value);
            map.set(key, value);
          }
          for (const [key, value] of map) expect(index.get(key)).toBe(value);
          expect(index.size).toBe(map.size);
          expect(index.get("AAAAAAAAAAAAAAAAAAAAAQ")).toBe(map.get("AAAAAAAAAAAAAAAAAAAAAQ"));
        },
      ),
      { numRuns: 50 },
    );
  });

  it("tells those apart that differ in one bit, wherever it is", () => {
    const index = new FingerprintIndex();
    const keys = Array.from({ length: 128 }, (_, bit) => {
      const bytes = Buffer.alloc(16);
      bytes[bit >> 3] = 1 << (bit & 7);
      return bytes.toString("base64url");
    });
    for (const [number, key] of keys.entries()) expect(index.get(key), `${number}`).toBeUndefined();
    for (const [number, key] of keys.entries()) {
      index.set(key, number);
      expect(index.get(keys[number + 1] ?? "AAAAAAAAAAAAAAAAAAAAAA")).toBeUndefined();
    }
    for (const [number, key] of keys.entries()) expect(index.get(key)).toBe(number);
    expect(index.size).toBe(128);
    for (const wrong of ["", "AAAA", keys[0]?.slice(1)]) {
      expect(() => index.get(wrong as string)).toThrow("not a fingerprint of 16 bytes");
    }
  });

  it("grows past its first size", () => {
    const index = new FingerprintIndex();
    const key = (number: number) => {
      const bytes = Buffer.alloc(16);
      // The worst of cases: all in one slot at first.
      bytes.writeUInt32LE(number, 8);
      return bytes.toString("base64url");
    };
    for (let number = 0; number < 3_500; number++) index.set(key(number), number);
    const spread = (number: number) => {
      const bytes = Buffer.alloc(16, 1);
      bytes.writeUInt32LE(Math.imul(number, 2_654_435_761) >>> 0, 0);
      return bytes.toString("base64url");
    };
    for (let number = 0; number < 50_000; number++) index.set(spread(number), -number);
    expect(index.size).toBe(53_500);
    for (let number = 0; number < 3_500; number += 7) expect(index.get(key(number))).toBe(number);
    for (let number = 0; number < 50_000; number += 7) expect(index.get(spread(number))).toBe(-number);
  });
});
