import { appendFileSync, closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { RecordReader } from "../../src/bulk/record-reader.ts";

const BLOCK = 1 << 18;
let folder: string;
let path: string;
let file: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "indiconnect-records-"));
  path = join(folder, "records");
  writeFileSync(path, "");
  file = openSync(path, "r");
});
afterEach(() => {
  closeSync(file);
  rmSync(folder, { recursive: true, force: true });
});

it("sees what was appended since it read the file's last block", () => {
  const reader = new RecordReader(file);
  expect(reader.line(0)).toBeUndefined();
  appendFileSync(path, "one\ntw");
  expect(reader.line(0)).toBe("one");
  expect(reader.line(4)).toBeUndefined();
  appendFileSync(path, "o\n");
  expect(reader.line(4)).toBe("two");
  expect(reader.line(8)).toBeUndefined();
  appendFileSync(path, "three\n");
  expect(reader.line(8)).toBe("three");
  expect(reader.line(0)).toBe("one");
  expect(reader.line(1_000)).toBeUndefined();
});

it("reads lines over the edges of blocks, and one that begins right at an edge", () => {
  const first = "a".repeat(BLOCK - 1);
  const second = "₹".repeat(BLOCK);
  const third = "c".repeat(BLOCK - 2);
  writeFileSync(path, `${first}\n${second}\n${third}\nlast\n`);
  const reader = new RecordReader(file);
  const at = [0, BLOCK, 4 * BLOCK + 1, 5 * BLOCK];
  const lines = [first, second, third, "last"];
  for (const order of [
    [0, 1, 2, 3],
    [3, 1, 0, 2],
  ]) {
    for (const index of order) expect(reader.line(at[index] as number)).toBe(lines[index]);
  }
  expect(reader.line(5 * BLOCK + 5)).toBeUndefined();
});

it("reads any of more lines than it holds blocks of", () => {
  const lines = Array.from({ length: 40 }, (_, index) => `${index}`.padEnd(BLOCK - 1, "x"));
  writeFileSync(path, lines.map((line) => `${line}\n`).join(""));
  const reader = new RecordReader(file);
  for (let step = 0; step < 120; step++) {
    const index = (step * 17) % 40;
    expect(reader.line(index * BLOCK)).toBe(lines[index]);
  }
});
