const SINGLE = /[‘’‚′´＇]/;
const QUOTE = /["'‘’‚′´＇“”„«»″＂]/;

/** The words of one shell command. */
export interface ShellWords {
  readonly words: readonly string[];
  /** The content of the command's here-document, if there is one. */
  readonly input?: string;
  /** Where the command ends in the text. */
  readonly end: number;
  /** False if a quote is never closed. */
  readonly closed: boolean;
}

/**
 * Splits one command as a POSIX shell does, up to the first line end that is neither quoted nor escaped. It reads single,
 * double and `$'…'` quotes, backslashes, continued lines and here-documents. It expands nothing. Typographic quotes count
 * as the plain quotes that a text program replaced.
 */
export function shellWords(text: string, start: number): ShellWords {
  const words: string[] = [];
  let word: string | undefined;
  let at = start;
  let delimiter: string | undefined;
  let input: string | undefined;
  let isInput = false;
  const push = (): void => {
    if (word === undefined) return;
    // The word behind <<< is what the command reads.
    if (isInput) input = word;
    else words.push(word);
    isInput = false;
    word = undefined;
  };
  const finish = (closed: boolean): ShellWords => {
    push();
    const end = Math.min(at, text.length);
    if (delimiter === undefined) return { words, end, closed, ...(input !== undefined && { input }) };
    const document = hereDocument(text, end, delimiter);
    return { words, input: document.value, end: document.end, closed: closed && document.closed };
  };
  while (at < text.length) {
    const char = text[at] as string;
    // The backslashes before line ends are easily lost: an option on the next line belongs to the command all the same.
    const lost =
      char === "\n" || char === "\\"
        ? /^(?:\n[ \t]*|\\[ \t]+)(?=--?[A-Za-z])/.exec(text.slice(at, at + 80))
        : null;
    if (lost !== null) {
      push();
      at += lost[0].length;
      continue;
    }
    if (char === "\n" || char === ";" || char === "|") return finish(true);
    if (text.startsWith("<<<", at)) {
      push();
      isInput = true;
      at += 3;
      continue;
    }
    // A shell would end the command at a comment between continued lines; whoever wrote it there did not mean to.
    if (
      char === "#" &&
      word === undefined &&
      /\\[ \t]*\n[ \t]*$/.test(text.slice(Math.max(start, at - 80), at))
    ) {
      at = text.indexOf("\n", at) + 1 || text.length;
      continue;
    }
    const here = char === "<" ? /^<<-?\s*(["']?)(\w+)\1/.exec(text.slice(at, at + 80)) : null;
    if (here !== null) {
      delimiter = here[2];
      at += here[0].length;
    } else if (char === " " || char === "\t") {
      push();
      at++;
    } else if (char === "\\") {
      // Copying from a page can leave a blank after the backslash. A shell would not continue such a line.
      const continued = /^\\[ \t]*\n/.exec(text.slice(at, at + 80));
      if (continued === null) word = (word ?? "") + (text[at + 1] ?? "");
      at += continued?.[0].length ?? 2;
    } else if (QUOTE.test(char) || (char === "$" && /["']/.test(text[at + 1] ?? ""))) {
      const read = quoted(text, at);
      word = (word ?? "") + read.value;
      at = read.end;
      if (!read.closed) return finish(false);
    } else {
      word = (word ?? "") + char;
      at++;
    }
  }
  return finish(true);
}

interface Quoted {
  readonly value: string;
  readonly end: number;
  readonly closed: boolean;
}

function quoted(text: string, at: number): Quoted {
  const char = text[at] as string;
  if (char === "'") return until(text, at + 1, endOfSingle(text, at + 1));
  if (char === '"') return doubleQuoted(text, at + 1);
  if (char === "$") return text[at + 1] === "'" ? dollarQuoted(text, at + 2) : doubleQuoted(text, at + 2);
  // An apostrophe looks the same. The closing quote is the one at the end of a word.
  const close = SINGLE.test(char) ? /[‘’′´＇](?=\s|\\|;|$)/g : /[“”«»″＂](?=\s|\\|;|$)/g;
  close.lastIndex = at + 1;
  return until(text, at + 1, close.exec(text)?.index ?? -1);
}

function until(text: string, start: number, end: number): Quoted {
  return end < 0
    ? { value: text.slice(start), end: text.length, closed: false }
    : { value: text.slice(start, end), end: end + 1, closed: true };
}

/** The end of a single quote. It skips an apostrophe inside a word, where a shell would end the quote. */
function endOfSingle(text: string, start: number): number {
  let end = text.indexOf("'", start);
  while (end > start && /^[A-Za-z]'[a-z]/.test(text.slice(end - 1, end + 2)))
    end = text.indexOf("'", end + 1);
  return end;
}

/** The lines from the next one up to the delimiter. */
function hereDocument(text: string, from: number, delimiter: string): Quoted {
  const start = text.indexOf("\n", from) + 1;
  const close = new RegExp(`^[ \\t]*${delimiter}[ \\t]*$`, "gm");
  close.lastIndex = start;
  const end = start === 0 ? null : close.exec(text);
  return end === null
    ? { value: text.slice(start), end: text.length, closed: false }
    : { value: text.slice(start, end.index), end: end.index + end[0].length, closed: true };
}

function doubleQuoted(text: string, start: number): Quoted {
  let value = "";
  for (let at = start; at < text.length; at++) {
    const char = text[at] as string;
    if (char === '"') return { value, end: at + 1, closed: true };
    const document =
      char === "$" ? /^\$\(\s*cat\s+<<-?\s*(["']?)(\w+)\1/.exec(text.slice(at, at + 80)) : null;
    if (document !== null) {
      const read = hereDocument(text, at + document[0].length, document[2] as string);
      value += read.value;
      const close = text.indexOf(")", read.end);
      if (!read.closed || close < 0) return { value, end: text.length, closed: false };
      at = close;
      continue;
    }
    if (char !== "\\") {
      value += char;
      continue;
    }
    at++;
    const escaped = text[at] ?? "";
    if (escaped !== "\n") value += '"\\$`'.includes(escaped) ? escaped : `\\${escaped}`;
  }
  return { value, end: text.length, closed: false };
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  b: "\b",
  f: "\f",
  v: "\v",
  a: "\x07",
  e: "\x1b",
};

/** Reads a `$'…'` quote of Bash. Browsers write these when they copy a request "as cURL". */
function dollarQuoted(text: string, start: number): Quoted {
  let value = "";
  for (let at = start; at < text.length; at++) {
    const char = text[at] as string;
    if (char === "'") return { value, end: at + 1, closed: true };
    if (char !== "\\") {
      value += char;
      continue;
    }
    const code = /^\\(?:u([\da-fA-F]{1,4})|U([\da-fA-F]{1,8})|x([\da-fA-F]{1,2})|([0-7]{1,3}))/.exec(
      text.slice(at, at + 10),
    );
    if (code === null) {
      at++;
      value += ESCAPES[text[at] ?? ""] ?? text[at] ?? "";
    } else {
      const octal = code[4] !== undefined;
      const number = Number.parseInt((code[1] ?? code[2] ?? code[3] ?? code[4]) as string, octal ? 8 : 16);
      value += number > 0x10ffff ? "" : String.fromCodePoint(number);
      at += code[0].length - 1;
    }
  }
  return { value, end: text.length, closed: false };
}
