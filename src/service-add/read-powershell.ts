import { type PowershellToken, powershellTokens } from "./powershell-tokens.ts";
import type { CurlCommand } from "./read-curl.ts";
import { ServiceRefusal } from "./service-refusal.ts";

/** The value of a variable, and where its text begins. */
interface Variable {
  readonly token: PowershellToken;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads requests in PowerShell, as browsers and Postman write them: `Invoke-RestMethod` and `Invoke-WebRequest`, with
 * headers and body in the command itself or in variables above it.
 */
export function readPowershell(text: string): CurlCommand[] {
  const found: CurlCommand[] = [];
  for (const match of text.matchAll(
    /^[ \t]*(?:\$\w+[ \t]*=[ \t]*)?(?=(?:Invoke-(?:RestMethod|WebRequest)|irm|iwr)\b)/gim,
  )) {
    const start = match.index + match[0].length;
    const { tokens, end, closed } = powershellTokens(text, start);
    if (!closed)
      throw new ServiceRefusal("The PowerShell example ends inside a quoted argument: copy it completely.");
    let first = match.index;
    const resolved = (token: PowershellToken | undefined): PowershellToken | undefined => {
      if (token?.kind !== "variable") return token;
      const variable = variableOf(text, token.text, match.index);
      if (variable === undefined) return undefined;
      first = Math.min(first, variable.start);
      return variable.token;
    };
    const headers = new Map<string, string>();
    let url: string | undefined;
    let method: string | undefined;
    let body: string | undefined;
    for (let index = 1; index < tokens.length; index++) {
      const option = (tokens[index] as PowershellToken).text.toLowerCase();
      if (/^@\w+$/.test(option)) {
        throw new ServiceRefusal(
          "The PowerShell example takes its arguments from a table: copy the request as cURL instead.",
        );
      }
      if (option === "-uri") url = resolved(tokens[++index])?.text;
      else if (option === "-method") method = resolved(tokens[++index])?.text.toUpperCase();
      else if (option === "-body") {
        const given = resolved(tokens[++index]);
        if (given?.kind !== "text") {
          throw new ServiceRefusal(
            "The PowerShell example computes its body with an expression: copy the request as cURL instead.",
          );
        }
        body = given.text;
      } else if (option === "-headers") {
        const token = tokens[++index];
        const table = resolved(token);
        if (table?.kind === "table")
          for (const [name, value] of entriesOf(table.text)) headers.set(name, value);
        if (token?.kind === "variable")
          for (const [name, value] of addedTo(text.slice(0, match.index), token.text))
            headers.set(name, value);
      } else if (/^-(?:contenttype|websession|useragent|timeoutsec|outfile|sessionvariable)$/.test(option))
        index++;
      else if (!option.startsWith("-")) url ??= resolved(tokens[index])?.text;
    }
    found.push({ url, method: method ?? "GET", headers, body, start: first, end });
  }
  return found;
}

/** Finds the value of a variable at a position: the last value assigned before it. */
function variableOf(text: string, name: string, before: number): Variable | undefined {
  const assignments = [...text.slice(0, before).matchAll(/^[ \t]*\$(\w+)[ \t]*=[ \t]*/gm)];
  const last = assignments.findLast((match) => match[1]?.toLowerCase() === name.toLowerCase());
  if (last === undefined) return undefined;
  const { tokens, end } = powershellTokens(text, last.index + last[0].length);
  const [token, ...more] = tokens;
  return token === undefined || more.length > 0 ? undefined : { token, start: last.index, end };
}

/** The entries of a hash table, on separate lines or separated by semicolons. */
function entriesOf(table: string): [name: string, value: string][] {
  const pattern = /(?:"([^"]*)"|'([^']*)'|([\w-]+))\s*=\s*(?:"((?:[^"`]|`.)*)"|'([^']*)')/g;
  return [...table.matchAll(pattern)].map((match) => [
    (match[1] ?? match[2] ?? match[3] ?? "").toLowerCase(),
    (match[4] ?? match[5] ?? "").replace(/`(.)/g, "$1"),
  ]);
}

/** The entries that `$headers.Add("…", "…")` and `$headers["…"] = "…"` add. */
function addedTo(text: string, name: string): [name: string, value: string][] {
  const pattern = /\$(\w+)(?:\.Add\(\s*|\[\s*)(["'])(.*?)\2(?:\s*,\s*|\s*\]\s*=\s*)(["'])(.*?)\4/g;
  return [...text.matchAll(pattern)]
    .filter((match) => match[1]?.toLowerCase() === name.toLowerCase())
    .map((match) => [(match[3] as string).toLowerCase(), match[5] as string]);
}
