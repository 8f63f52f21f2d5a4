import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import type { SourceFile } from "./write-files.ts";

/**
 * What writing a file would change, as a patch that `git apply` takes.
 *
 * @param origin what a new file was made of; the patch shows how it differs, and is for reading alone
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
