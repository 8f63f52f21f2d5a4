import { type FileFormat, USUAL_DELIMITER } from "./file-format.ts";
import type { InputSource } from "./input-source.ts";

/** What separates the cells of a file, and what stands before its header. */
export interface CsvDelimiter {
  readonly delimiter: string;
  /** Another character that seems to separate the cells of the header. */
  readonly other: string | undefined;
  /** Whether the first line says `sep=`, which tells Excel the delimiter. */
  readonly hasSep: boolean;
  /** The number of characters before the header: the byte order mark and Excel's `sep=`. */
  readonly preamble: number;
}

const PREAMBLE = /^\uFEFF*(?:("?)sep=(\\t|[^"\r\n])\1[^\S\r\n]*(?:\r\n|\n|\r|$))?/i;

/**
 * Decides on the delimiter of a file: the one of `--delimiter`, else the one of `sep=`, else the usual one of its format.
 * It never guesses. If a file cannot be read, the message names the delimiter that seems right.
 *
 * @throws CliExit if `sep=` is broken, or names another delimiter than `--delimiter`
 */
export function csvDelimiter(
  source: InputSource,
  head: string,
  format: FileFormat,
  given: string | undefined,
): CsvDelimiter {
  const [preamble = "", , written] = (format === "ndjson" ? /^\uFEFF*/ : PREAMBLE).exec(head) ?? [];
  const sep = written === "\\t" ? "\t" : written;
  if (format !== "ndjson" && sep === undefined && /^\uFEFF*"?sep=/i.test(head))
    throw source.refuse(
      "line 1 must give exactly one character after sep=: remove the line and add --delimiter",
    );
  if (sep !== undefined && given !== undefined && sep !== given)
    throw source.refuse(
      "line 1 gives one delimiter with sep=, and --delimiter gives another: remove one of them",
    );
  const delimiter = given ?? sep ?? USUAL_DELIMITER[format];
  const other = otherDelimiter(head.slice(preamble.length), delimiter);
  return { delimiter, other, hasSep: sep !== undefined, preamble: preamble.length };
}

/** The character that splits the first line into the most cells, if it splits it into more than `delimiter` does. */
function otherDelimiter(text: string, delimiter: string): string | undefined {
  const line =
    text
      .trimStart()
      .slice(0, 10_000)
      .replace(/"(?:[^"]|"")*"?/g, "")
      .split(/[\r\n]/)[0] ?? "";
  const parts = (by: string): number => line.split(by).length;
  const others = [",", ";", "\t", "|"].filter((each) => parts(each) > parts(delimiter));
  return others.sort((a, b) => parts(b) - parts(a))[0];
}
