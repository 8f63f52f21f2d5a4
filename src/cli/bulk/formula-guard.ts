/** The characters that begin a formula in a spreadsheet, including the full-width and small forms. */
const SIGN = "[=+\\-@\\uFF0B\\uFF0D\\uFF1D\\uFF20\\uFE62\\uFE63\\uFE66\\uFE6B]";
// Some programs end a line at these too.
const OTHER_LINE_ENDS = ["\v", "\f", "\u0085", "\u2028", "\u2029"];
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

interface Patterns {
  /** A cell that a spreadsheet may run. Some spreadsheets skip control and invisible characters before the sign. */
  readonly formula: RegExp;
  /** A place inside a cell where it could be split, so that a formula begins a new cell. */
  readonly inside: RegExp;
  /** The same place with our apostrophe. */
  readonly guarded: RegExp;
}

const known = new Map<string, Patterns>();

function patternsOf(delimiter: string): Patterns {
  const made = known.get(delimiter) ?? makePatterns(delimiter);
  known.set(delimiter, made);
  return made;
}

function makePatterns(delimiter: string): Patterns {
  // If somebody opens the file with another delimiter, or ignores its quotes, a new cell begins after each of these.
  const apart = `[${["\t", "\r", "\n", ...OTHER_LINE_ENDS, ";", ",", "|"].filter((each) => each !== delimiter).join("")}]`;
  // Spreadsheets skip blanks and invisible characters before a sign. Quotes remain when a cell is split. Apostrophes may
  // be ours.
  const formula = `(?:(?!${apart})[\\s\\p{Cc}\\p{Cf}"'])*${SIGN}`;
  return {
    formula: new RegExp(`^(?:${formula}|'*[\\p{Cc}\\p{Cf}\\u2028\\u2029])`, "u"),
    inside: new RegExp(`(${apart})(?=${formula})`, "gu"),
    guarded: new RegExp(`(${apart})'(?=${formula})`, "gu"),
  };
}

/**
 * Makes a cell safe for spreadsheets. It puts an apostrophe before whatever looks like a formula: at the beginning, and at
 * each place where a spreadsheet could split the cell. A plain number is not a formula.
 *
 * @param delimiter between the cells of the file. @default a comma
 */
export function guardCell(text: string, delimiter = ","): string {
  const { formula, inside } = patternsOf(delimiter);
  const whole = text.replace(inside, "$1'");
  return formula.test(whole) && !NUMBER.test(whole) ? `'${whole}` : whole;
}

/** Undoes {@link guardCell}, so that an output can be an input. */
export function unguardCell(text: string, delimiter = ","): string {
  const { formula, guarded } = patternsOf(delimiter);
  const whole = text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
  return whole.replace(guarded, "$1");
}

/**
 * JSON that is safe in a cell. If a spreadsheet could split it so that a formula begins a new cell, the characters that
 * cause it are escaped inside the JSON strings. The JSON value stays the same.
 */
export function guardJson(json: string, delimiter = ","): string {
  if (json.search(patternsOf(delimiter).inside) < 0) return json;
  return json.replace(/"(?:[^"\\]|\\.)*"/g, (text) =>
    text.replace(/[=+\-@;,|\uFF0B\uFF0D\uFF1D\uFF20]/g, (character) => {
      return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
    }),
  );
}
