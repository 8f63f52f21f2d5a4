import { powershellTokens } from "./powershell-tokens.ts";
import { type ShellWords, shellWords } from "./shell-words.ts";

/**
 * Splits one command into words, as the shell does that it was copied for. The cmd of Windows continues lines with a caret,
 * PowerShell with a backtick, and both use the same character to escape quotes. Any other command is read as in a POSIX
 * shell.
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
 * Splits one command as Windows does: cmd removes the carets, and the program splits the rest at double quotes. A line
 * continues after a caret at its end, or inside quotes.
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
        // Browsers write a line end inside a value as a caret and two line ends.
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
