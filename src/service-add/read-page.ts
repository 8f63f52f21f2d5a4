import { isObject } from "../answer/is-object.ts";
import { readJson } from "./read-json.ts";
import { demand } from "./service-refusal.ts";

/** A JSON example on a page. */
export interface PageExample {
  readonly value: Readonly<Record<string, unknown>>;
  readonly complete: boolean;
}

/** The content of a vendor page, apart from its request, which `exampleCurl` finds in the text. */
export interface VendorPage {
  readonly title: string | undefined;
  readonly group: string | undefined;
  readonly text: string;
  readonly lines: readonly string[];
  /** The JSON objects that begin a line, in the page's order. */
  readonly examples: readonly PageExample[];
}

/** Invisible characters that web pages put between letters. */
const INVISIBLE = /[\u200B\u2060\uFEFF]/g;
const BLANKS = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;

/** What a page's source has around a command. */
const CODE = /<\/?(?:pre|code)\b[^<>\n]{0,200}>/gi;
/** A quote of a request's source: before its address, its JSON or the first key of the JSON. */
const QUOTE_IN_HTML = /&(?:quot|#0?39|#x27|apos);(?=\s*(?:https?:|\{|query\b))/i;
const SIGNS: Readonly<Record<string, string>> = { quot: '"', lt: "<", gt: ">", amp: "&" };

/** A usual page has a few thousand characters. */
const MAX_LENGTH = 1_000_000;

/** Reads the text of a vendor page as copied from the site, or the text of its request and response examples. */
export function readPage(page: string): VendorPage {
  const text = withoutHtml(page.replace(/\r\n?/g, "\n").replace(INVISIBLE, "").replace(BLANKS, " "));
  demand(text.trim(), "The page is empty.");
  demand(text.length <= MAX_LENGTH, "The text is longer than a million characters: pass a single page.");
  demand(!text.includes("\0"), "This is not a text file: pass the page's text in UTF-8.");
  demand(
    !/^\s*<(?:!doctype|html)\b/i.test(text),
    "This is HTML: select the page in the browser, copy it and pass that text.",
  );
  const lines = text.split("\n");
  return { ...findHeading(lines), text, lines, examples: findExamples(text) };
}

/** The text that a browser would show of a command's source. Any other text stays as it is. */
function withoutHtml(copied: string): string {
  const text = copied.replace(CODE, "");
  if (!QUOTE_IN_HTML.test(text)) return text;
  return text.replace(
    /&(?:(quot|lt|gt|amp)|#0?39|#x27|apos);/gi,
    (_, name = "") => SIGNS[name.toLowerCase()] ?? "'",
  );
}

function findExamples(text: string): PageExample[] {
  const found: PageExample[] = [];
  let end = 0;
  for (const { index } of text.matchAll(/^[ \t]*\{/gm)) {
    if (index < end) continue;
    const read = readJson(text, index);
    if (!isObject(read.value) || Object.keys(read.value).length === 0) continue;
    found.push({ value: read.value, complete: read.complete });
    end = read.end;
  }
  return found;
}

/** Finds the title, which comes before `POST` and the address, and the numbered group before the title. */
function findHeading(lines: readonly string[]): Pick<VendorPage, "title" | "group"> {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== "");
  const method = filled.findIndex(
    (line, index) => line === "POST" && /^https?:\/\//.test(filled[index + 1] ?? ""),
  );
  const group = /^\d+\.\s*(\S.*)$/.exec(filled[method - 2] ?? "")?.[1];
  return { title: filled[method - 1], group };
}
