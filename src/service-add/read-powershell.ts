import { powershellWords } from "./command-words.ts";
import type { CurlCommand } from "./read-curl.ts";
import { demand } from "./service-refusal.ts";

/** The name of the command. The answer may be assigned to a variable. */
const COMMAND = /^[ \t]*(?:\$\w+[ \t]*=[ \t]*)?(?=(?:Invoke-(?:RestMethod|WebRequest)|irm|iwr)\b)/gim;

/**
 * Reads requests in PowerShell, as browsers and Postman write them: `Invoke-RestMethod` and `Invoke-WebRequest`, with
 * headers and body in the command itself or in variables above it.
 */
export function readPowershell(text: string): CurlCommand[] {
  return [...text.matchAll(COMMAND)].map((match) =>
    readCommand(text.slice(match.index + match[0].length), text.slice(0, match.index)),
  );
}

function readCommand(text: string, above: string): CurlCommand {
  const { words, closed } = powershellWords(text, 0);
  demand(closed, "The PowerShell example ends inside a quoted argument: copy it completely.");
  demand(
    !words.some((word) => /^@\w+$/.test(word)),
    "The PowerShell example takes its arguments from a table: copy the request as cURL instead.",
  );
  const given = (option: string): string | undefined => {
    const at = words.findIndex((word) => word.toLowerCase() === option);
    return at < 0 ? undefined : (words[at + 1] ?? "");
  };
  const resolved = (word: string | undefined): string | undefined =>
    word !== undefined && /^\$\w+$/.test(word) ? variableIn(above, word.slice(1)) : word;
  const body = resolved(given("-body"));
  demand(
    given("-body") === undefined || (body !== undefined && !/^[@$]/.test(body)),
    "The PowerShell example computes its body with an expression: copy the request as cURL instead.",
  );
  const headers = given("-headers") ?? "";
  return {
    url: resolved(given("-uri") ?? words[1]),
    method: resolved(given("-method"))?.toUpperCase() || "GET",
    headers: headersIn([resolved(headers), ...linesAbout(above, headers)].join("\n")),
    body,
  };
}

/** The value of a variable: the last one assigned. Undefined if it is not a single word. */
function variableIn(above: string, name: string): string | undefined {
  const last = [...above.matchAll(new RegExp(`^[ \\t]*\\$${name}[ \\t]*=[ \\t]*`, "gim"))].at(-1);
  const words = last && powershellWords(above, last.index + last[0].length).words;
  return words?.length === 1 ? words[0] : undefined;
}

/** The lines that add to a variable: `$headers.Add("…", "…")` and `$headers["…"] = "…"`. */
function linesAbout(above: string, variable: string): string[] {
  const name = variable.toLowerCase();
  return above.split("\n").filter((line) => /^\s*(\$\w+)/.exec(line)?.[1]?.toLowerCase() === name);
}

/** The headers of a hash table, and of the lines that add to one. */
function headersIn(text: string): Map<string, string> {
  const pattern = /(["']?)([\w-]+)\1[\s\]]*[=,]\s*(["'])((?:`.|(?!\3)[^`])*)\3/g;
  return new Map(
    [...text.matchAll(pattern)].map(([, , name = "", , value = ""]) => [
      name.toLowerCase(),
      value.replace(/`(.)/g, "$1"),
    ]),
  );
}
