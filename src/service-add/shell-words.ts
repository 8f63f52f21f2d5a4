/** The words of one shell command. */
export interface ShellWords {
  readonly words: readonly string[];
  /** Where the command ends in the text. */
  readonly end: number;
  /** False where a quote was never closed. */
  readonly closed: boolean;
}

/**
 * Splits one command as a POSIX shell does, up to the first line end that is neither quoted nor escaped: single, double
 * and `$'…'` quotes, backslashes, continued lines. Nothing is expanded.
 */
export function shellWords(text: string, start: number): ShellWords {
  const words: string[] = [];
  let word: string | undefined;
  let at = start;
  const finish = (closed: boolean): ShellWords => {
    if (word !== undefined) words.push(word);
    return { words, end: Math.min(at, text.length), closed };
  };
  while (at < text.length) {
    const char = text[at] as string;
    if (char === "\n" || char === ";" || char === "|") return finish(true);
    if (char === " " || char === "\t") {
      if (word !== undefined) words.push(word);
      word = undefined;
      at++;
    } else if (char === "\\") {
      // A blank after the backslash is what copying from a page leaves behind; a shell would not continue the line.
      const continued = /^\\[ \t]*\n/.exec(text.slice(at, at + 80));
      if (continued === null) word = (word ?? "") + (text[at + 1] ?? "");
      at += continued?.[0].length ?? 2;
    } else if (char === "'" || char === '"' || (char === "$" && text[at + 1] === "'")) {
      const read =
        char === "'"
          ? singleQuoted(text, at + 1)
          : char === '"'
            ? doubleQuoted(text, at + 1)
            : dollarQuoted(text, at + 2);
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

function singleQuoted(text: string, start: number): Quoted {
  const end = text.indexOf("'", start);
  return end < 0
    ? { value: text.slice(start), end: text.length, closed: false }
    : { value: text.slice(start, end), end: end + 1, closed: true };
}

function doubleQuoted(text: string, start: number): Quoted {
  let value = "";
  for (let at = start; at < text.length; at++) {
    const char = text[at] as string;
    if (char === '"') return { value, end: at + 1, closed: true };
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
};

/** The quotes of Bash that browsers write when they copy a request "as cURL". */
function dollarQuoted(text: string, start: number): Quoted {
  let value = "";
  for (let at = start; at < text.length; at++) {
    const char = text[at] as string;
    if (char === "'") return { value, end: at + 1, closed: true };
    if (char !== "\\") {
      value += char;
      continue;
    }
    const code = /^\\(?:u([0-9a-f]{1,4})|x([0-9a-f]{1,2}))/i.exec(text.slice(at, at + 6));
    if (code === null) {
      at++;
      value += ESCAPES[text[at] ?? ""] ?? text[at] ?? "";
    } else {
      value += String.fromCharCode(Number.parseInt((code[1] ?? code[2]) as string, 16));
      at += code[0].length - 1;
    }
  }
  return { value, end: text.length, closed: false };
}
