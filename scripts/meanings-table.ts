import { type PublicCode, publicCodes } from "../src/error/error-codes.ts";

/** A Markdown table of codes or reasons, what they mean, and what `toHttp()` makes of them. */
export function meaningsTable(
  heading: string,
  facts: Readonly<Record<string, { readonly meaning: string; readonly public: PublicCode }>>,
): string {
  const rows = Object.entries(facts).map(
    ([name, { meaning, public: code }]) => `| \`${name}\` | ${meaning} | ${publicCodes[code]} \`${code}\` |`,
  );
  return [`| ${heading} | meaning | \`toHttp()\` |`, "|---|---|---|", ...rows].join("\n");
}
