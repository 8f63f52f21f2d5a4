import { stripIgnoredCharacters } from "graphql";
import type { CurlCommand } from "./read-curl.ts";
import type { VendorPage } from "./read-page.ts";
import { readRequestJson } from "./read-request-json.ts";
import { ServiceRefusal } from "./service-refusal.ts";

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

/** The one `curl` example of a page. The same request twice counts once. */
export function exampleCurl(page: VendorPage): CurlCommand {
  const [curl] = page.curls;
  if (curl === undefined) {
    const other = OTHERS.find(([pattern]) => pattern.test(page.text));
    throw new ServiceRefusal(
      other === undefined
        ? "The page has no curl example: open its Shell tab and copy that text as well."
        : `The page shows its request for ${other[1]}, not as curl: open its Shell tab and copy that text.`,
    );
  }
  const count = page.curls.length;
  if (new Set(page.curls.map((one) => essence(one.body ?? ""))).size > 1) {
    throw new ServiceRefusal(
      `The page has ${count} curl examples with different bodies: keep only the one for this service.`,
    );
  }
  if (new Set(page.curls.map((one) => one.headers.get("myappid"))).size > 1) {
    throw new ServiceRefusal(`The page has ${count} curl examples with different myAppId headers: keep one.`);
  }
  return curl;
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
