import { type CurlCommand, readCurl } from "./read-curl.ts";
import { readPowershell } from "./read-powershell.ts";
import { demand } from "./service-refusal.ts";

/** How to recognise a request in another language than the shell's. */
const OTHERS: readonly (readonly [pattern: RegExp, language: string])[] = [
  [/\brequests\.(?:post|request)\(|\bhttp\.client\b/, "Python"],
  [/\bfetch\(|\baxios\b|\bXMLHttpRequest\b|require\(["'](?:https?|request)["']\)/, "JavaScript"],
  [/\bOkHttpClient\b|\bHttpRequest\.newBuilder\b|\bUnirest\b/, "Java"],
  [/\bcurl_(?:init|setopt)\w*\(|\bGuzzleHttp\b/, "PHP"],
  [/\bhttp\.NewRequest\(/, "Go"],
  [/\bHttpClient\(\)|\bRestClient\(/, "C#"],
  [/\bNet::HTTP\b/, "Ruby"],
  [/^\s*\$?\s*wget\s/m, "wget"],
  [/^\s*\$?\s*https?\s+(?:POST|--)/m, "HTTPie"],
];

/** The word curl. A prompt or another command may come before it. */
const CURL =
  /^(?:[ \t]*(?:(?:[A-Za-z_]\w*=\S*|time|sudo|exec|command)[ \t]+){0,9}(?:\\|[\w./~]{0,60}\/)?|[^\n'"{}]{0,60}[$%>#!][ \t]*|[^\n]*\|[ \t]*)(?=curl(?:\.exe)?[ \t\\^`])/gim;

/** The one `curl` example in the text of a page. The same request twice counts once. */
export function exampleCurl(text: string): CurlCommand {
  const curls = findCurls(text);
  const [curl] = curls;
  const other = OTHERS.find(([pattern]) => pattern.test(text));
  demand(
    curl !== undefined || other === undefined,
    `The page shows its request for ${other?.[1]}, not as curl: open its Shell tab and copy that text.`,
  );
  demand(curl, "The page has no curl example: open its Shell tab and copy that text as well.");
  demand(
    new Set(curls.map(essence)).size === 1,
    `The page has ${curls.length} curl examples with different bodies: keep only the one for this service.`,
  );
  demand(
    new Set(curls.map((one) => one.headers.get("myappid"))).size === 1,
    `The page has ${curls.length} curl examples with different myAppId headers: keep one.`,
  );
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
function essence({ body = "" }: CurlCommand): string {
  return body.replace(/\s|\\[rnt]/g, "");
}
