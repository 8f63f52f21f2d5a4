/** A word of a PowerShell command: a text, a variable's name, or the text between the braces of a hash table. */
export interface PowershellToken {
  readonly kind: "text" | "variable" | "table";
  readonly text: string;
}

/** The words of one PowerShell command. */
export interface PowershellTokens {
  readonly tokens: readonly PowershellToken[];
  readonly end: number;
  /** False if a quote is never closed. */
  readonly closed: boolean;
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", "0": "\0" };

/** Splits one command as PowerShell does, with backticks, both quotes, here-strings and hash tables. Expands nothing. */
export function powershellTokens(text: string, start: number): PowershellTokens {
  const tokens: PowershellToken[] = [];
  let word: string | undefined;
  let kind: PowershellToken["kind"] = "text";
  let at = start;
  const push = (): void => {
    if (word !== undefined) tokens.push({ kind, text: word });
    word = undefined;
    kind = "text";
  };
  const finish = (closed: boolean): PowershellTokens => {
    push();
    return { tokens, end: Math.min(at, text.length), closed };
  };
  while (at < text.length) {
    const char = text[at] as string;
    const here = /^@(["'])[ \t]*\n/.exec(text.slice(at, at + 40));
    if (here !== null) {
      const close = text.indexOf(`\n${here[1]}@`, at + here[0].length - 1);
      const content = text.slice(at + here[0].length, close < 0 ? undefined : close);
      word =
        (word ?? "") +
        (here[1] === '"' ? content.replace(/`(.)/g, (_, one: string) => ESCAPES[one] ?? one) : content);
      at = close < 0 ? text.length : close + 3;
      if (close < 0) return finish(false);
    } else if (text.startsWith("@{", at)) {
      const end = endOfTable(text, at + 2);
      push();
      tokens.push({ kind: "table", text: text.slice(at + 2, end) });
      at = end + 1;
      if (end >= text.length) return finish(false);
    } else if (char === "'" || char === '"') {
      const read = quoted(text, at);
      word = (word ?? "") + read.value;
      at = read.end;
      if (!read.closed) return finish(false);
    } else if (char === "`") {
      const continued = /^`[ \t]*\n/.exec(text.slice(at, at + 80));
      if (continued === null) word = (word ?? "") + (text[at + 1] ?? "");
      at += continued?.[0].length ?? 2;
    } else if (char === "\n" || char === ";" || char === "|") return finish(true);
    else if (char === " " || char === "\t") {
      push();
      at++;
    } else {
      if (char === "$" && word === undefined) {
        word = "";
        kind = "variable";
      } else word = (word ?? "") + char;
      at++;
    }
  }
  return finish(true);
}

function endOfTable(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== "}") {
    at = text[at] === "'" || text[at] === '"' ? quoted(text, at).end : at + 1;
  }
  return at;
}

function quoted(
  text: string,
  start: number,
): { readonly value: string; readonly end: number; readonly closed: boolean } {
  const quote = text[start] as string;
  let value = "";
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at] as string;
    if (char === quote) {
      if (text[at + 1] !== quote) return { value, end: at + 1, closed: true };
      value += quote;
      at++;
    } else if (char === "`" && quote === '"') {
      const escaped = text[++at] ?? "";
      value += ESCAPES[escaped] ?? escaped;
    } else value += char;
  }
  return { value, end: text.length, closed: false };
}
