/** What spreadsheets take for the beginning of a formula, full-width forms included. */
const SIGN = "[=+\\-@\\uFF0B\\uFF0D\\uFF1D\\uFF20]";
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

interface Patterns {
  /** A cell that may run; also one with a control or an invisible character first, which some overlook. */
  readonly formula: RegExp;
  /** A place inside where a cell would fall apart into one, and the same with our apostrophe. */
  readonly inside: RegExp;
  readonly guarded: RegExp;
}

const known = new Map<string, Patterns>();

function patternsOf(delimiter: string): Patterns {
  const made = known.get(delimiter) ?? makePatterns(delimiter);
  known.set(delimiter, made);
  return made;
}

function makePatterns(delimiter: string): Patterns {
  // Who opens the file with another character between cells, or without its quotes, has a new cell behind each of them.
  const apart = `[${["\t", "\r", "\n", ";", ",", "|"].filter((each) => each !== delimiter).join("")}]`;
  // What spreadsheets overlook before a sign, and quotes, which are left where cells fall apart. Apostrophes may be ours.
  const formula = `(?:(?!${apart})[\\s\\p{Cc}\\p{Cf}"'])*${SIGN}`;
  return {
    formula: new RegExp(`^(?:${formula}|'*[\\p{Cc}\\p{Cf}\\u2028\\u2029])`, "u"),
    inside: new RegExp(`(${apart})(?=${formula})`, "gu"),
    guarded: new RegExp(`(${apart})'(?=${formula})`, "gu"),
  };
}

/**
 * A cell that no spreadsheet runs: an apostrophe before what looks like a formula, at its beginning and wherever it would
 * fall apart. A plain number is none.
 *
 * @param delimiter between the cells of the file. @default a comma
 */
export function guardCell(text: string, delimiter = ","): string {
  const { formula, inside } = patternsOf(delimiter);
  const whole = text.replace(inside, "$1'");
  return formula.test(whole) && !NUMBER.test(whole) ? `'${whole}` : whole;
}

/** The cell as it was before {@link guardCell}, so that a written file can be read again. */
export function unguardCell(text: string, delimiter = ","): string {
  const { formula, guarded } = patternsOf(delimiter);
  const whole = text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
  return whole.replace(guarded, "$1");
}

/** JSON for a cell: where it would fall apart into a formula, its texts have what does it in escapes. The value is the same. */
export function guardJson(json: string, delimiter = ","): string {
  if (json.search(patternsOf(delimiter).inside) < 0) return json;
  return json.replace(/"(?:[^"\\]|\\.)*"/g, (text) =>
    text.replace(/[=+\-@;,|\uFF0B\uFF0D\uFF1D\uFF20]/g, (character) => {
      return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
    }),
  );
}
