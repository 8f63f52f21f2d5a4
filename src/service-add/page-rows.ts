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

const HEAD =
  /^(header|parameter|field)s?(?:name)?(?<typed>datatype|type)?(?<graded>required|mandatory)?(?:description|meaning)$/i;
const TYPE =
  "(?:(?:Array|List)(?:\\s*(?:of\\s+|[<[(])\\s*[A-Za-z]+\\s*[>\\])]?)?|\\[[A-Za-z]+\\]|[A-Z][a-z]+\\[\\]|String|Integer|Int|Long|Number|Float|Double|Decimal|Boolean|Bool|Object|JSON|Enum|DateTime|Date|Timestamp|Any)";
const REQUIRED = "(?:Yes|No|Required|Optional|Mandatory|Conditional|True|False|[YN](?=[A-Z]))";

/** Rows about the envelope, which are on every page. */
const ENVELOPE =
  /^(?:data|verify|businessVerification|ok|message|status|result|error|__typename|documentType|input)$|^error\./;

/** The rows of a page's parameter tables, or of its field tables. */
export class PageRows {
  readonly all: readonly PageRow[];
  readonly #used: ReadonlySet<string>;

  /** @param used the paths that the example uses, which tell where a name ends */
  constructor(lines: readonly string[], kind: "parameter" | "field", used: ReadonlySet<string>) {
    const known = [...used, "documentType"].flatMap((path) => [path, lastOf(path)]);
    known.sort((a, b) => b.length - a.length);
    this.#used = used;
    this.all = readRows(lines, kind, known);
  }

  /** The row that describes a field: the one with its path, or else the one with its last name. */
  of(path: readonly string[]): PageRow | undefined {
    const whole = path.join(".");
    return (
      this.all.find((row) => row.name === whole) ??
      this.all.find((row) => row.name === path.at(-1)) ??
      this.all.find((row) => row.name.endsWith(`.${path.at(-1)}`) && whole.endsWith(row.name))
    );
  }

  /** The rows that name none of the fields in use. */
  unused(): PageRow[] {
    const last = new Set([...this.#used].map(lastOf));
    return this.all.filter(
      ({ name }) => !ENVELOPE.test(name) && !this.#used.has(name) && (name.includes(".") || !last.has(name)),
    );
  }
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

/** Reads the tables, which begin with a line such as `ParameterTypeRequiredDescription` and end at a blank line. */
function readRows(lines: readonly string[], kind: string, known: readonly string[]): PageRow[] {
  const rows: PageRow[] = [];
  let head: RegExpExecArray | null = null;
  for (const line of lines.map((each) => each.trim())) {
    if (head === null || line === "") head = HEAD.exec(line.replace(/[\s|]+/g, ""));
    else if (head[1]?.toLowerCase() === kind && !/^[\s|:-]+$/.test(line)) {
      const row = cellsOf(line, head) ?? splitRow(line, head, known);
      if (row !== undefined) rows.push(row);
    }
  }
  return rows;
}

/** The row if tabs or bars separate its cells. */
function cellsOf(line: string, { groups: head }: RegExpExecArray): PageRow | undefined {
  if (!line.includes("\t") && !line.startsWith("|")) return undefined;
  const cells = line.split(/[\t|]/).map((cell) => cell.trim());
  if (line.startsWith("|")) cells.shift();
  const name = cells.shift();
  if (name === "") return undefined;
  const type = head?.typed && cells.shift();
  const required = head?.graded && cells.shift();
  return rowOf({ name, type, required, text: cells.join(" ") });
}

/**
 * Splits a row whose cells run together (`urlStringYesAddress of …`). It tries the names that the example uses first. Any
 * other name ends where a capitalised word follows.
 */
function splitRow(
  line: string,
  { groups: head }: RegExpExecArray,
  known: readonly string[],
): PageRow | undefined {
  const columns = `${head?.typed ? `(?<type>${TYPE})` : ""}${head?.graded ? `(?<required>${REQUIRED})` : ""}`;
  const text = columns === "" ? "(?<text>(?:[A-Z][a-z]*|[A-Z]+s?)(?=[\\s,.;:/('’-]|$).*)" : "(?<text>.*)";
  const plain = line.replaceAll("[]", "").replace(/^result\./, "");
  const names = known
    .filter((name) => plain.startsWith(name))
    .map((name) => `(?:result\\.)?${name.split(".").join("(?:\\[\\])?\\.")}(?:\\[\\])?`);
  for (const name of [...names, "[A-Za-z_][\\w.[\\]]*?"]) {
    const groups = new RegExp(`^(?<name>${name})\\s*${columns}\\s*${text}$`).exec(line)?.groups;
    if (groups !== undefined) return rowOf(groups);
  }
  // The description does not begin with a capital letter, so only a known name tells where it begins.
  const name = known.find((each) => line.startsWith(each) && /^[^A-Z_]/.test(line.slice(each.length)));
  return name === undefined ? undefined : rowOf({ name, text: line.slice(name.length) });
}

function rowOf({ name = "", type, required, text = "" }: Partial<Record<string, string>>): PageRow {
  return {
    name: name
      .replaceAll("[]", "")
      .replace(/^(?:data\.)?(?:verify\.|businessVerification\.)?result\.(?=.)/, ""),
    type,
    required: required === undefined ? undefined : /^(?:y|yes|required|mandatory|true)$/i.test(required),
    text: text.trim(),
  };
}
