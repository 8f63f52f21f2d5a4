import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import type { SourceFile } from "./source-file.ts";

/** What writing a file would change, as a patch that `git apply` takes. */
export function fileDiff(folder: string, { path, content }: SourceFile): string {
  const target = join(folder, path);
  const isNew = !existsSync(target);
  const before = isNew ? "" : readFileSync(target, "utf8").replaceAll("\r\n", "\n");
  return createTwoFilesPatch(isNew ? "/dev/null" : `a/${path}`, `b/${path}`, before, content, "", "", {
    headerOptions: FILE_HEADERS_ONLY,
  });
}
