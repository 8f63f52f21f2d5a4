import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import type { SourceFile } from "./write-files.ts";

/**
 * The changes that writing a file would make, as a patch for `git apply`.
 *
 * @param origin the file that a new file was made from; the patch then shows the difference, and cannot be applied
 */
export function fileDiff(folder: string, { path, content }: SourceFile, origin?: SourceFile): string {
  const target = join(folder, path);
  const isNew = !existsSync(target);
  const old = isNew ? (origin?.content ?? "") : readFileSync(target, "utf8").replaceAll("\r\n", "\n");
  const name = isNew ? (origin?.path ?? "/dev/null") : `a/${path}`;
  return createTwoFilesPatch(name, `b/${path}`, old, content, "", "", {
    headerOptions: FILE_HEADERS_ONLY,
  });
}
