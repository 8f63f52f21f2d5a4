import { CliExit } from "../cli-exit.ts";

/** The format of a file of rows. */
export type FileFormat = "csv" | "tsv" | "ndjson";

/** The details of a format. An output in the input's format takes over the input's dialect. */
export interface Dialect {
  readonly format: FileFormat;
  /** Between cells; NDJSON does not use it. */
  readonly delimiter: string;
  /** Whether a byte order mark comes first. Spreadsheets recognise UTF-8 by it. */
  readonly bom: boolean;
  /** Whether a line `sep=` stands before the header. It tells Excel the delimiter. */
  readonly sep: boolean;
}

const BY_ENDING: Readonly<Record<string, FileFormat>> = {
  csv: "csv",
  tsv: "tsv",
  tab: "tsv",
  ndjson: "ndjson",
  jsonl: "ndjson",
};

/** The default delimiter of each format. */
export const USUAL_DELIMITER: Readonly<Record<FileFormat, string>> = { csv: ",", tsv: "\t", ndjson: "," };

/**
 * The format of a file, from its extension.
 *
 * @throws CliExit
 */
export function fileFormat(path: string): FileFormat {
  const ending = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  const format = BY_ENDING[ending];
  if (format !== undefined) return format;
  throw new CliExit("usage", `${path} must end in .csv, .tsv or .ndjson. Nothing was sent.`);
}

/** The dialect of an output, given the dialect of the input. */
export function outputDialect(format: FileFormat, input: Dialect): Dialect {
  if (format === input.format) return input;
  return {
    format,
    delimiter: USUAL_DELIMITER[format],
    bom: input.bom && format !== "ndjson",
    sep: false,
  };
}
