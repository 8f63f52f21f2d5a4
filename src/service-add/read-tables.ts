/** A table of a page, as lines of the copied text. The cells run together, or tabs or bars separate them. */
export interface PageTable {
  readonly kind: "header" | "parameter" | "field";
  readonly typed: boolean;
  /** Whether the table says which rows are required. */
  readonly graded: boolean;
  readonly rows: readonly string[];
}

const HEAD =
  /^(header|parameter|field)s?(?:name)?(datatype|type)?(required|mandatory)?(description|meaning)$/i;

/** Finds the tables by their first line, such as `ParameterTypeRequiredDescription`. A blank line ends a table. */
export function readTables(lines: readonly string[]): PageTable[] {
  const tables: PageTable[] = [];
  for (let index = 0; index < lines.length; index++) {
    const head = HEAD.exec((lines[index] as string).replace(/[\s|]+/g, ""));
    if (head === null) continue;
    const rows: string[] = [];
    for (index++; index < lines.length && (lines[index] as string).trim() !== ""; index++) {
      const row = (lines[index] as string).trim();
      if (!/^[\s|:-]+$/.test(row)) rows.push(row);
    }
    tables.push({
      kind: (head[1] as string).toLowerCase() as PageTable["kind"],
      typed: head[2] !== undefined,
      graded: head[3] !== undefined,
      rows,
    });
  }
  return tables;
}
