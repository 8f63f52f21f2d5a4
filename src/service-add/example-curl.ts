import { stripIgnoredCharacters } from "graphql";
import { type CurlCommand, readCurl } from "./read-curl.ts";
import { readPowershell } from "./read-powershell.ts";
import { readRequestJson } from "./read-request-json.ts";
import { ServiceRefusal } from "./service-refusal.ts";

/** How to recognise a request in another language than the shell's. */
const OTHERS: readonly (readonly [pattern: RegExp, language: string])[] = [
  [/\brequests\.(?:post|request)\(|\bhttp\.client\b/, "Python"],
  [/\bfetch\(|\baxios\b|\bXMLHttpRequest\b|require\(["'](?:https?|request)["']\)/, "JavaScript"],
  [/\bOkHttpClient\b|\bHttpRequest\.newBuilder\b|\bUnirest\b/, "Java"],
];

/** The word curl. A prompt or another command may come before it. */
const CURL =
  /^(?:[ \t]*(?:(?:[A-Za-z_]\w*=\S*|time|sudo|exec|command)[ \t]+){0,9}(?:\\|[\w./~]{0,60}\/)?|[^\n'"{}]{0,60}[$%>#!][ \t]*|[^\n]*\|[ \t]*)(?=curl(?:\.exe)?[ \t\\^`])/gim;

/** The one `curl` example in the text of a page. The same request twice counts once. */
export function exampleCurl(text: string): CurlCommand {
  const curls = findCurls(text);
  const [curl] = curls;
  if (curl === undefined) {
    const other = OTHERS.find(([pattern]) => pattern.test(text));
    throw new ServiceRefusal(
      other === undefined
        ? "The page has no curl example: open its Shell tab and copy that text as well."
        : `The page shows its request for ${other[1]}, not as curl: open its Shell tab and copy that text.`,
    );
  }
  if (new Set(curls.map((one) => essence(one.body ?? ""))).size > 1) {
    throw new ServiceRefusal(
      `The page has ${curls.length} curl examples with different bodies: keep only the one for this service.`,
    );
  }
  if (new Set(curls.map((one) => one.headers.get("myappid"))).size > 1) {
    throw new ServiceRefusal(
      `The page has ${curls.length} curl examples with different myAppId headers: keep one.`,
    );
  }
  return curl;
}

function findCurls(text: string): CurlCommand[] {
  const curls = readPowershell(text);
  let behind = 0;
  for (const match of text.matchAll(CURL)) {
    if (match.index < behind) continue;
    const { curl, end } = readCurl(text, match.index + match[0].length);
    if (curl !== undefined) curls.push(curl);
    behind = end;
  }
  return curls;
}

/** The content of a body, independent of its layout. */
function essence(body: string): string {
  try {
    const { query, variables } = readRequestJson(body);
    if (typeof query !== "string") return body.trim();
    return JSON.stringify([stripIgnoredCharacters(query), variables ?? {}]);
  } catch {
    return body.trim();
  }
}
