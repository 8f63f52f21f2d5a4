import { cmdWords } from "./cmd-words.ts";
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
