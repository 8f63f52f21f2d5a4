import { type CommandWords, type ShellRule, splitWords } from "./split-words.ts";

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
