import { powershellWords } from "./powershell-words.ts";
import { type CommandWords, type ShellRule, splitWords } from "./split-words.ts";
import { unescaped } from "./unescaped.ts";

/**
 * Splits one command into words, as the shell does that it was copied for. The cmd of Windows continues lines with a caret,
 * PowerShell with a backtick, and both use the same character to escape quotes. Any other command is read as in a POSIX
 * shell. It expands nothing.
 *
 * What the command reads, a here-document or a here-string, becomes a word that begins with `<<<`.
 */
export function commandWords(text: string, start: number): CommandWords {
  const [line = ""] = text.slice(start).split("\n", 1);
  if (/\^\s*$/.test(line) || line.includes('^"')) return cmdWords(text, start);
  if (/`\s*$/.test(line) || line.includes('`"')) return powershellWords(text, start);
  return splitWords(text, start, POSIX);
}

/** Up to the first line end that is neither quoted nor escaped. Typographic quotes count as plain ones. */
const POSIX: readonly ShellRule[] = [
  // The backslashes before line ends are easily lost: an option on the next line belongs to the command all the same.
  [/(?:\n[ \t]*|\\[ \t]+)(?=--?[A-Za-z])/y, "gap"],
  // A shell would end the command at a comment between continued lines; whoever wrote it there did not mean to.
  [/#(?<=\\[ \t]*\n[ \t]*#)[^\n]*\n?/y, "gap"],
  [/[\n;|]/y, "end"],
  // Copying from a page can leave a blank after the backslash. A shell would not continue such a line.
  [/[ \t]+|\\[ \t]*\n/y, "gap"],
  [/<<-?[ \t]*(["']?)(\w+)\1(?!\w)(?=[^\n]*\n(.*?)^[ \t]*\2[ \t]*$)/msy, ([, , , lines]) => `<<<${lines}`],
  [/<<<[ \t]*/y, () => "<<<"],
  [
    /"\$\(\s*cat\s+<<-?\s*(["']?)(\w+)\1(?!\w)[^\n]*\n(.*?)^[ \t]*\2[ \t]*\n\s*\)"/msy,
    ([, , , lines]) => lines,
  ],
  // An apostrophe inside a word does not end the quote, as it would in a shell.
  [/'((?:[^']|(?<=[A-Za-z])'(?=[a-z]))*)'/y, ([, content]) => content],
  [
    /\$?"((?:[^"\\]|\\.)*)"/sy,
    ([, content]) => content?.replace(/\\([\n"\\$`])/g, (_, sign: string) => sign.replace("\n", "")),
  ],
  [/\$'((?:[^'\\]|\\.)*)'/sy, ([, content = ""]) => unescaped(content)],
  // An apostrophe looks the same. The closing quote is the one at the end of a word.
  [/[‘’‚′´＇](.*?)[‘’′´＇](?=[\s\\;]|$)/sy, ([, content]) => content],
  [/[“”„«»″＂](.*?)[“”«»″＂](?=[\s\\;]|$)/sy, ([, content]) => content],
  [/["'‘’‚′´＇“”„«»″＂]|<<(?=-?[ \t]*["']?\w)/y, "open"],
  [/[\w{}:,./@=-]+|\\(.)/sy, ([piece, sign]) => sign ?? piece],
];

/** A caret at the end of a line, a caret before any other sign, and a plain quote, in which a caret means nothing. */
const CARETS = /\^(?:[ \t]*\n(\n?)|(.))|("(?:\\.|[^"\\])*"?)/gs;
const CMD_LINE = new RegExp(`(?:${CARETS.source}|[^\\n|&^"])*`, "sy");

const CMD: readonly ShellRule[] = [
  [/\s+/y, "gap"],
  [/"((?:[^"\\]|\\.|"")*)"/sy, ([, content]) => content?.replace(/\\(["\\])|""/gs, (_, sign = '"') => sign)],
  [/"/y, "open"],
  [/\\"/y, () => '"'],
];

/**
 * Splits one command as Windows does: cmd removes the carets, and the program splits the rest at double quotes. A line
 * continues after a caret at its end, or inside quotes.
 */
function cmdWords(text: string, start: number): CommandWords {
  CMD_LINE.lastIndex = start;
  const [line = ""] = CMD_LINE.exec(text) ?? [];
  // Browsers write a line end inside a value as a caret and two line ends.
  const plain = line.replace(CARETS, (_, lineEnd = "", sign = "", quote = "") => lineEnd + sign + quote);
  return { ...splitWords(plain, 0, CMD), end: start + line.length };
}
