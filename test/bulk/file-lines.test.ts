import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type FileLine, fileLines } from "../../src/bulk/file-lines.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "indiconnect-lines-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(content: string, from = 0): Promise<FileLine[]> {
  const path = join(folder, "lines");
  writeFileSync(path, content);
  const file = await open(path);
  try {
    const all: FileLine[] = [];
    for await (const lines of fileLines(file, from)) {
      expect(lines.length).toBeGreaterThan(0);
      all.push(...lines);
    }
    return all;
  } finally {
    await file.close();
  }
}

/** The same, taken from the whole at once. */
function expected(lines: readonly string[], from = 0): FileLine[] {
  let offset = 0;
  return lines
    .map((text) => {
      const line = { text, offset, end: offset + Buffer.byteLength(text) + 1 };
      offset = line.end;
      return line;
    })
    .filter((line) => line.offset >= from);
}

it("gives every line once, however lines lie across the chunks that are read", async () => {
  // A chunk is a mebibyte. Characters of three bytes are cut by its edge.
  const length = fc.oneof(
    fc.integer({ min: 0, max: 200 }),
    fc.integer({ min: 300_000, max: 400_000 }),
    fc.integer({ min: 700_000, max: 800_000 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(length, { maxLength: 8 }), async (lengths) => {
      const lines = lengths.map((each, index) => `${index}${"₹".repeat(each)}`);
      expect(await read(lines.map((line) => `${line}\n`).join(""))).toEqual(expected(lines));
    }),
    { numRuns: 15 },
  );
});

it("leaves out what follows the last line end, also where that is all there is", async () => {
  expect(await read("one\ntwo")).toEqual(expected(["one"]));
  expect(await read("\n\nhalf")).toEqual(expected(["", ""]));
  expect(await read("half")).toEqual([]);
  expect(await read("x".repeat(2_500_000))).toEqual([]);
  expect(await read("")).toEqual([]);
});

it("begins at the byte that it is told", async () => {
  const lines = ["one", "two", "₹".repeat(600_000), "three"];
  const content = lines.map((line) => `${line}\n`).join("");
  for (const { offset } of expected(lines)) {
    expect(await read(content, offset)).toEqual(expected(lines, offset));
  }
});
