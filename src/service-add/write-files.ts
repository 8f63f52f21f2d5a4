import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A file by its path below the repository's folder. */
export interface SourceFile {
  readonly path: string;
  readonly content: string;
}

/**
 * Writes all files or none. It first writes each file beside its place, then renames them all. If one cannot be renamed,
 * it restores the others.
 */
export function writeFiles(folder: string, files: readonly SourceFile[]): void {
  const undo: (() => void)[] = [];
  const staged = files.map(({ path }) => `${join(folder, path)}.${process.pid}.new`);
  try {
    for (const [index, { path, content }] of files.entries()) {
      const made = mkdirSync(dirname(join(folder, path)), { recursive: true });
      if (made !== undefined) undo.push(() => rmSync(made, { recursive: true, force: true }));
      writeFileSync(staged[index] as string, content);
    }
    for (const [index, { path }] of files.entries()) {
      const target = join(folder, path);
      const before = existsSync(target) ? readFileSync(target) : undefined;
      renameSync(staged[index] as string, target);
      undo.push(() =>
        before === undefined ? rmSync(target, { force: true }) : writeFileSync(target, before),
      );
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  } finally {
    for (const path of staged) rmSync(path, { force: true });
  }
}
