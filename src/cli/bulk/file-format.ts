import { CliExit } from "../cli-exit.ts";
import { exitCodes } from "../exit-codes.ts";

/** How rows stand in a file. */
export type FileFormat = "csv" | "tsv" | "ndjson";

const BY_ENDING: Readonly<Record<string, FileFormat>> = {
  csv: "csv",
  tsv: "tsv",
  tab: "tsv",
  ndjson: "ndjson",
  jsonl: "ndjson",
};

/**
 * The format of a file, told by its ending.
 *
 * @throws CliExit
 */
export function fileFormat(path: string): FileFormat {
  const ending = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  const format = BY_ENDING[ending];
  if (format !== undefined) return format;
  throw new CliExit(exitCodes.usage, `${path} must end in .csv, .tsv or .ndjson. Nothing was sent.`);
}
