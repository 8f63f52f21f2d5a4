import type { PageRow } from "./split-rows.ts";
import type { Synthesiser } from "./synthesiser.ts";

/** A comment that keeps rows of a table which the service does not use. */
export function rowComments(intro: string, rows: readonly PageRow[], synthesiser: Synthesiser): string[] {
  if (rows.length === 0) return [];
  return [
    intro,
    ...rows.map(
      ({ name, text }) => `  ${name}${text === "" ? "" : `: ${synthesiser.text(text).slice(0, 200)}`}`,
    ),
  ];
}
