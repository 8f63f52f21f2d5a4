import type { PageRow } from "./split-rows.ts";

/** Rows that stand on every page, for the envelope. */
const ENVELOPE =
  /^(?:data|verify|businessVerification|ok|message|status|result|error|__typename|documentType|input)$|^error\./;

/** The rows of a table that name none of the fields in use. */
export function unusedRows(rows: readonly PageRow[], used: ReadonlySet<string>): PageRow[] {
  const last = new Set([...used].map((path) => path.split(".").at(-1)));
  return rows.filter(
    ({ name }) =>
      !ENVELOPE.test(name) && !used.has(name) && !(last.has(name.split(".").at(-1)) && !name.includes(".")),
  );
}
