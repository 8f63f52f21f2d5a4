import { type PublicCode, publicCodes } from "../src/error/error-codes.ts";

/** A Markdown table of codes or reasons, with their meaning and their `toHttp()` answer. */
export function meaningsTable(
  heading: string,
  meanings: Readonly<Record<string, string>>,
  facts: Readonly<Record<string, { readonly public: PublicCode }>>,
): string {
  const rows = Object.entries(meanings).map(([name, meaning]) => {
    const code = facts[name]?.public as PublicCode;
    return `| \`${name}\` | ${meaning} | ${publicCodes[code]} \`${code}\` |`;
  });
  return [`| ${heading} | meaning | \`toHttp()\` |`, "|---|---|---|", ...rows].join("\n");
}
