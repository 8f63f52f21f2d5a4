import { type CurlCommand, readCurl } from "./read-curl.ts";
import { readJson } from "./read-json.ts";
import { readPowershell } from "./read-powershell.ts";
import { type PageTable, readTables } from "./read-tables.ts";
import { ServiceRefusal } from "./service-refusal.ts";

/** A JSON example on a page. */
export interface PageExample {
  readonly value: object;
  readonly complete: boolean;
}

/** The content of a vendor page. Only the `curl` commands are always present. */
export interface VendorPage {
  readonly title: string | undefined;
  readonly group: string | undefined;
  readonly curls: readonly CurlCommand[];
  readonly text: string;
  readonly tables: readonly PageTable[];
  /** The JSON outside the `curl` commands, in the page's order. */
  readonly examples: readonly PageExample[];
}

/** Invisible characters that web pages put between letters. */
const INVISIBLE = /[\u200B\u2060\uFEFF]/g;
const BLANKS = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;

/** What a page's source has around a command. */
const CODE = /<\/?(?:pre|code)\b[^<>\n]{0,200}>/gi;
const ENTITIES: Readonly<Record<string, string>> = { quot: '"', lt: "<", gt: ">", amp: "&" };

/** The text that a browser would show of a page's source. */
function withoutHtml(source: string): string {
  return source
    .replace(CODE, "")
    .replace(/&(?:(quot|lt|gt|amp)|#0?39|#x27|apos);/gi, (_, name?: string) =>
      name === undefined ? "'" : (ENTITIES[name.toLowerCase()] as string),
    );
}

/** A usual page has a few thousand characters. */
const MAX_LENGTH = 1_000_000;

/** Reads the text of a vendor page as copied from the site, or the text of its request and response examples. */
export function readPage(page: string): VendorPage {
  const copied = page.replace(/\r\n?/g, "\n").replace(INVISIBLE, "").replace(BLANKS, " ");
  const text = /\bcurl\b[^\n&]{0,200}&(?:quot|#0?39|#x27|apos);/i.test(copied)
    ? withoutHtml(copied)
    : copied.replace(CODE, "");
  if (text.trim() === "") throw new ServiceRefusal("The page is empty.");
  if (text.length > MAX_LENGTH)
    throw new ServiceRefusal("The text is longer than a million characters: pass a single page.");
  if (text.includes("\0"))
    throw new ServiceRefusal("This is not a text file: pass the page's text in UTF-8.");
  if (/^\s*<(?:!doctype|html)\b/i.test(text)) {
    throw new ServiceRefusal("This is HTML: select the page in the browser, copy it and pass that text.");
  }
  const curls = findCurls(text);
  let rest = text;
  // They are replaced by blanks, not cut out, so that positions in the text stay the same.
  for (const { start, end } of curls) {
    rest = rest.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, " ") + rest.slice(end);
  }
  const { found: examples, without } = findExamples(rest);
  const lines = without.split("\n");
  return { ...findHeading(lines), curls, text, tables: readTables(lines), examples };
}

/** An address, or a placeholder for one. */
const URL_LIKE = /^(?:https?:|[\w-]+(?:\.[\w-]+)+(?:[/:]|$)|localhost\b|\/|\{\{|[$<%])/i;

/** The word curl. A prompt or another command may come before it. */
const CURL =
  /^(?:[ \t]*(?:(?:[A-Za-z_]\w*=\S*|time|sudo|exec|command)[ \t]+){0,9}(?:\\|[\w./~]{0,60}\/)?|[^\n'"{}]{0,60}[$%>#!][ \t]*|[^\n]*\|[ \t]*)(?=curl(?:\.exe)?[ \t\\^`])/gim;

function findCurls(text: string): CurlCommand[] {
  const curls: CurlCommand[] = readPowershell(text);
  const pattern = new RegExp(CURL);
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const curl = readCurl(text, match.index + match[0].length);
    // A sentence can begin with the word curl too.
    if (curl.url !== undefined && URL_LIKE.test(curl.url)) curls.push(curl);
    pattern.lastIndex = Math.max(curl.end, match.index + match[0].length + 1);
  }
  return curls;
}

function findExamples(text: string): { readonly found: PageExample[]; readonly without: string } {
  const found: PageExample[] = [];
  let without = text;
  const pattern = /^[ \t]*(?=\{)/gm;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const start = match.index + match[0].length;
    const { value, complete, end } = readJson(text, start);
    const isExample = typeof value === "object" && value !== null && Object.keys(value).length > 0;
    if (isExample) {
      found.push({ value, complete });
      without = without.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, " ") + without.slice(end);
    }
    pattern.lastIndex = isExample ? end : start + 1;
  }
  return { found, without };
}

/** Finds the title, which comes before `POST` and the address, and the numbered group before the title. */
function findHeading(lines: readonly string[]): {
  readonly title: string | undefined;
  readonly group: string | undefined;
} {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== "");
  const method = filled.findIndex(
    (line, index) => line === "POST" && /^https?:\/\//.test(filled[index + 1] ?? ""),
  );
  const title = method < 1 ? undefined : filled[method - 1];
  const group = method < 2 ? undefined : /^\d+\.\s*(\S.*)$/.exec(filled[method - 2] as string)?.[1];
  return { title, group };
}
