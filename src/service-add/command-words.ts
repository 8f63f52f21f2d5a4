import { unescaped } from "./read-json.ts";

/** The words of one command. */
export interface CommandWords {
  readonly words: readonly string[];
  /** Where the command ends in the text. */
  readonly end: number;
  /** False if a quote is never closed. */
  readonly closed: boolean;
}

/**
 * What a pattern (with the flag `y`) stands for in a shell: the end of the command, a gap between words, a quote that is
 * never closed, or a piece of a word. Any other sign stands for itself.
 */
type ShellRule = readonly [
  pattern: RegExp,
  meaning: "end" | "gap" | "open" | ((match: RegExpExecArray) => string | undefined),
];

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

/** Splits the command that starts at a place of the text. At each place, the first rule that matches counts. */
function splitWords(text: string, start: number, rules: readonly ShellRule[]): CommandWords {
  const words: string[] = [];
  let word: string | undefined;
  let at = start;
  let ending: "end" | "open" | undefined;
  const apply = ([pattern, meaning]: ShellRule): boolean => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) return false;
    at = pattern.lastIndex;
    if (typeof meaning === "function") word = (word ?? "") + (meaning(match) ?? "");
    else {
      if (word !== undefined) words.push(word);
      word = undefined;
      if (meaning !== "gap") ending = meaning;
    }
    return true;
  };
  while (ending === undefined && at < text.length) {
    if (!rules.some(apply)) word = (word ?? "") + text[at++];
  }
  if (word !== undefined) words.push(word);
  return { words, end: at, closed: ending !== "open" };
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

const SIGNS: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

const POWERSHELL: readonly ShellRule[] = [
  [
    /@(["'])[ \t]*\n(.*?)\n\1@/sy,
    ([, quote, content = ""]) => (quote === '"' ? withoutTicks(content) : content),
  ],
  [/@\{(?:[^}"']|"(?:[^"`]|`.)*"|'[^']*')*\}/sy, ([table]) => table],
  [/'((?:[^']|'')*)'/y, ([, content]) => content?.replaceAll("''", "'")],
  [/"((?:[^"`]|`.|"")*)"/sy, ([, content = ""]) => withoutTicks(content.replaceAll('""', '"'))],
  [/["']|@\{/y, "open"],
  [/[ \t]+|`[ \t]*\n/y, "gap"],
  [/[\n;|]/y, "end"],
  [/`(.)/sy, ([, sign]) => sign],
];

/**
 * Splits one command as PowerShell does, with backticks, both quotes and here-strings. It expands nothing: a variable
 * stays `$name`, and a hash table `@{…}`.
 */
export function powershellWords(text: string, start: number): CommandWords {
  return splitWords(text, start, POWERSHELL);
}

function withoutTicks(text: string): string {
  return text.replace(/`(.)/gs, (_, sign: string) => SIGNS[sign] ?? sign);
}
