import { powershellTokens } from "./powershell-tokens.ts";
import { type ShellWords, shellWords } from "./shell-words.ts";

/**
 * Splits one command into words by the shell that it was copied for: Windows' cmd continues lines by a caret and
 * PowerShell by a backtick, and both escape quotes by the same. Anything else is read as a POSIX shell reads it.
 */
export function commandWords(text: string, start: number): ShellWords {
  const end = text.indexOf("\n", start);
  const line = text.slice(start, end < 0 ? undefined : end).trimEnd();
  if (line.endsWith("^") || line.includes('^"')) return cmdWords(text, start);
  if (line.endsWith("`") || line.includes('`"')) {
    const { tokens, ...rest } = powershellTokens(text, start);
    return {
      words: tokens.map((token) => (token.kind === "variable" ? `$${token.text}` : token.text)),
      ...rest,
    };
  }
  return shellWords(text, start);
}

/**
 * Splits one command as Windows does: cmd takes the carets off, and the program splits what is left by double quotes.
 * A line end goes on where a caret stands before it, or inside quotes.
 */
function cmdWords(text: string, start: number): ShellWords {
  const { line, end } = withoutCarets(text, start);
  const words: string[] = [];
  let word: string | undefined;
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const char = line[at] as string;
    const next = line[at + 1];
    if (char === '"') {
      word ??= "";
      if (quoted && next === '"') {
        word += '"';
        at++;
      } else quoted = !quoted;
    } else if (char === "\\" && (next === '"' || (quoted && next === "\\"))) {
      word = (word ?? "") + next;
      at++;
    } else if (!quoted && /\s/.test(char)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? "") + char;
  }
  if (word !== undefined) words.push(word);
  return { words, end, closed: !quoted };
}

function withoutCarets(text: string, start: number): { readonly line: string; readonly end: number } {
  let line = "";
  let quoted = false;
  let at = start;
  for (; at < text.length; at++) {
    const char = text[at] as string;
    if (char === "^" && !quoted) {
      const blanks = /^[ \t]*\n/.exec(text.slice(at + 1, at + 80))?.[0];
      if (blanks === undefined) line += text[++at] ?? "";
      else {
        at += blanks.length;
        // Browsers write a line end inside a value as a caret and two of them.
        if (text[at + 1] === "\n") line += text[++at];
      }
      continue;
    }
    if (!quoted && (char === "\n" || char === "|" || char === "&")) break;
    if (char === '"') quoted = !quoted;
    line += char;
    if (char === "\\" && quoted) line += text[++at] ?? "";
  }
  return { line, end: at };
}
