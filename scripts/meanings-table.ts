/** A Markdown table of codes or reasons and what they mean. */
export function meaningsTable(
  heading: string,
  facts: Readonly<Record<string, { readonly meaning: string }>>,
): string {
  const rows = Object.entries(facts).map(([name, { meaning }]) => `| \`${name}\` | ${meaning} |`);
  return [`| ${heading} | meaning |`, "|---|---|", ...rows].join("\n");
}
