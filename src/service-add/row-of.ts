import type { PageRow } from "./split-rows.ts";

/** The row that describes a field: the one with its path, or else the one with its last name. */
export function rowOf(rows: readonly PageRow[], path: readonly string[]): PageRow | undefined {
  const name = path.at(-1);
  return (
    rows.find((row) => row.name === path.join(".")) ??
    rows.find((row) => row.name === name) ??
    rows.find((row) => row.name.endsWith(`.${name}`) && path.join(".").endsWith(row.name))
  );
}
