import type { PageTable } from "./read-tables.ts";

/** One row of a parameter or field table. */
export interface PageRow {
  /** The name in the table, without `[]` and a leading `result.`. */
  readonly name: string;
  /** The word in the Type column. */
  readonly type: string | undefined;
  /** Undefined if the table has no such column. */
  readonly required: boolean | undefined;
  readonly text: string;
}

const TYPE =
  "(?:(?:Array|List)(?:\\s*(?:of\\s+|[<[(])\\s*[A-Za-z]+\\s*[>\\])]?)?|\\[[A-Za-z]+\\]|[A-Z][a-z]+\\[\\]|String|Integer|Int|Long|Number|Float|Double|Decimal|Boolean|Bool|Object|JSON|Enum|DateTime|Date|Timestamp|Any)";
const REQUIRED = "(?:Yes|No|Required|Optional|Mandatory|Conditional|True|False|[YN](?=[A-Z]))";

/**
 * Splits the rows of the tables. In the copied text the cells of a row run together (`urlStringYesAddress of …`). So it
 * tries the names that the example uses (`known`) first. Any other name ends where a capitalised word follows.
 */
export function splitRows(tables: readonly PageTable[], known: ReadonlySet<string>): PageRow[] {
  const rows: PageRow[] = [];
  const unsplit: string[] = [];
  for (const table of tables) {
    for (const row of table.rows) {
      const split = splitRow(row, table, known);
      if (split === undefined) unsplit.push(row);
      else rows.push(split);
    }
  }
  for (const row of unsplit) {
    // The description does not begin with a capital letter, so only a known name tells where it begins.
    const name = [...known]
      .filter((name) => row.startsWith(name) && /^[^A-Z_]/.test(row.slice(name.length)))
      .filter((name) => !rows.some((other) => other.name === name))
      .sort((a, b) => b.length - a.length)[0];
    if (name !== undefined) {
      rows.push({ name, type: undefined, required: undefined, text: row.slice(name.length).trim() });
    }
  }
  return rows;
}

function splitRow(row: string, table: PageTable, known: ReadonlySet<string>): PageRow | undefined {
  const cells = row.includes("\t")
    ? row.split("\t")
    : row.startsWith("|")
      ? row.replace(/^\||\|$/g, "").split("|")
      : undefined;
  if (cells !== undefined) {
    const rest = cells.map((cell) => cell.trim());
    const name = bareName(rest.shift() ?? "");
    const type = table.typed ? rest.shift() : undefined;
    const required = table.graded ? isRequired(rest.shift() ?? "") : undefined;
    return name === "" ? undefined : { name, type, required, text: rest.join(" ").trim() };
  }
  const columns = `${table.typed ? `(?<type>${TYPE})` : ""}${table.graded ? `(?<required>${REQUIRED})` : ""}`;
  const text = columns === "" ? "(?<text>(?:[A-Z][a-z]*|[A-Z]+s?)(?=[\\s,.;:/('’-]|$).*)" : "(?<text>.*)";
  const patterns = [...known]
    .filter((name) =>
      row
        .replaceAll("[]", "")
        .replace(/^result\./, "")
        .startsWith(name),
    )
    .sort((a, b) => b.length - a.length)
    .map((name) => `(?:result\\.)?${name.split(".").join("(?:\\[\\])?\\.")}(?:\\[\\])?`);
  for (const name of [...patterns, "[A-Za-z_][\\w.[\\]]*?"]) {
    const groups = new RegExp(`^(?<name>${name})\\s*${columns}\\s*${text}$`).exec(row)?.groups;
    if (groups === undefined) continue;
    return {
      name: bareName(groups.name as string),
      type: groups.type,
      required: groups.required === undefined ? undefined : isRequired(groups.required),
      text: (groups.text as string).trim(),
    };
  }
  return undefined;
}

function bareName(name: string): string {
  return name
    .trim()
    .replaceAll("[]", "")
    .replace(/^(?:data\.)?(?:verify\.|businessVerification\.)?result\.(?=.)/, "");
}

function isRequired(word: string): boolean {
  return /^(?:y|yes|required|mandatory|true)$/i.test(word.trim());
}
