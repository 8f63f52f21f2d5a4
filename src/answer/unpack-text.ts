/** Another text that a whole text says. */
interface Unpacked {
  readonly text: string;
  readonly odd: "wrapper" | "text" | "base64";
}

// Each of these formats fills the whole body. None of them can be mistaken for JSON.
const CALL = /^(?:\/\*\*?\/\s*)?(?:[a-z_$][\w$.]{0,99})?\(\s*(?=[{["])/;
const COMMENT = /^\/\*(?:-secure-)?\s*(?=[{["])/;
const XML_TEXT = /^(?:<\?xml[^<>]{0,200}\?>\s*)?<string\b[^<>]{0,200}>([^<]*)<\/string>$/;
const HTTP_HEAD = /^HTTP\/\d(?:\.\d)? \d{3}[^\n]*\n(?:[\w-]{1,100}:[^\n]*\n)*\r?\n/;
const CHUNK = /^[\da-f]{1,8}[ \t]*\r?\n([{["][\s\S]*)\r?\n0\s*$/i;
const PART = /^--([^\r\n]{1,72})\r?\n(?:[\w-]{1,100}:[^\n]*\n)*\r?\n/;
const EVENT_LINE = /^(?:data|event|id|retry)?:/;
// Base64 of a text that starts like a JSON object or list, with or without a byte order mark.
const BASE64 = /^(?:e[wy]|W[w3y]|77u)[\w+/-]*(?:\r?\n[\w+/-]+)*={0,2}$/;
const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  "#34": '"',
  "#x22": '"',
  apos: "'",
  "#39": "'",
  "#x27": "'",
  lt: "<",
  gt: ">",
  amp: "&",
};

/**
 * Removes one wrapping from a text that is not JSON itself: a script's call or comment, an event stream of one event, a
 * multipart body of one part, XML around a text, an HTTP head or a chunk's frame that a proxy left in, base64, and
 * escapes for URLs, HTML and strings. Undefined if the text has no such wrapping, or contains several texts.
 */
export function unpackText(text: string): Unpacked | undefined {
  const wrapper = (inner: string | undefined): Unpacked | undefined =>
    inner === undefined ? undefined : { text: inner, odd: "wrapper" };
  const same = (inner: string | undefined): Unpacked | undefined =>
    inner === undefined ? undefined : { text: inner, odd: "text" };
  switch (text[0]) {
    case "{":
    case "[":
      if (/^.\s*&(?:quot|#34|#x22);/i.test(text)) return same(withoutEntities(text));
      if (/^.\s*\\"/.test(text)) return same(unescaped(text));
      // UTF-32, read as an encoding with shorter units.
      return text[1] === "\0" && !text.includes("\ufffd") ? same(text.replaceAll("\0", "")) : undefined;
    case "%":
      return /^%(?:7B|5B|22)/i.test(text) ? same(decodedUrl(text)) : undefined;
    case "<": {
      const inner = XML_TEXT.exec(text)?.[1];
      return wrapper(inner && withoutEntities(inner));
    }
    case "H":
      return wrapper(behind(text, HTTP_HEAD));
    case "-":
      return wrapper(onlyPart(text));
  }
  const call = behind(text, CALL);
  if (call !== undefined) return call.endsWith(")") ? wrapper(call.slice(0, -1)) : undefined;
  const comment = behind(text, COMMENT);
  if (comment !== undefined) return comment.endsWith("*/") ? wrapper(comment.slice(0, -2)) : undefined;
  if (EVENT_LINE.test(text)) {
    const event = onlyEvent(text);
    if (event !== undefined) return wrapper(event);
  }
  if (BASE64.test(text)) {
    const inner = fromBase64(text);
    return inner === undefined ? undefined : { text: inner, odd: "base64" };
  }
  return wrapper(CHUNK.exec(text)?.[1]);
}

/** What a base64 text says in UTF-8, if it is one. */
export function fromBase64(text: string): string | undefined {
  try {
    const bytes = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return new TextDecoder("utf-8", { fatal: true }).decode(
      Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)),
    );
  } catch {
    return undefined;
  }
}

function behind(text: string, head: RegExp): string | undefined {
  const found = head.exec(text)?.[0];
  return found === undefined ? undefined : text.slice(found.length);
}

function onlyPart(text: string): string | undefined {
  const boundary = PART.exec(text)?.[1];
  const body = behind(text, PART);
  if (boundary === undefined || body === undefined) return undefined;
  const [part, after, ...more] = body.split(`\n--${boundary.trimEnd()}`);
  return more.length === 0 && /^(?:--)?\s*$/.test(after ?? "") ? part : undefined;
}

/** The data of an event stream's one event that has any. */
function onlyEvent(text: string): string | undefined {
  const events: string[][] = [[]];
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line === "") events.push([]);
    else if (!EVENT_LINE.test(line)) return undefined;
    else if (line.startsWith("data:")) events.at(-1)?.push(line.slice(5));
  }
  const told = events.map((lines) => lines.join("\n").trim()).filter((data) => data !== "");
  return told.length === 1 ? told[0] : undefined;
}

function withoutEntities(text: string): string {
  return text.replace(/&(#?\w{2,4});/g, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole);
}

function unescaped(text: string): string | undefined {
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    return undefined;
  }
}

function decodedUrl(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll("+", "%20"));
  } catch {
    return undefined;
  }
}
