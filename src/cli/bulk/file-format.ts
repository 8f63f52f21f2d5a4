import { CliExit } from "../cli-exit.ts";
import { exitCodes } from "../exit-codes.ts";

/** How rows stand in a file. */
export type FileFormat = "csv" | "tsv" | "ndjson";

/** How a table is written. Outputs are written as the input is, where they have its format. */
export interface Dialect {
  readonly format: FileFormat;
  /** Between cells; without meaning for NDJSON. */
  readonly delimiter: string;
  /** A byte order mark, by which spreadsheets know UTF-8. */
  readonly bom: boolean;
  /** A line `sep=` before the header, by which Excel knows the delimiter. */
  readonly sep: boolean;
}

const BY_ENDING: Readonly<Record<string, FileFormat>> = {
  csv: "csv",
  tsv: "tsv",
  tab: "tsv",
  ndjson: "ndjson",
  jsonl: "ndjson",
};

/** Between the cells of a format, where nothing else is said. */
export const USUAL_DELIMITER: Readonly<Record<FileFormat, string>> = { csv: ",", tsv: "\t", ndjson: "," };

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

/** How an output of a format is written, where the input is written so. */
export function outputDialect(format: FileFormat, input: Dialect): Dialect {
  if (format === input.format) return input;
  return {
    format,
    delimiter: USUAL_DELIMITER[format],
    bom: input.bom && format !== "ndjson",
    sep: false,
  };
}
