import { stripIgnoredCharacters } from "graphql";
import { isRecord } from "./is-record.ts";
import type { CurlCommand } from "./read-curl.ts";
import { readJson } from "./read-json.ts";
import type { VendorPage } from "./read-page.ts";
import { ServiceRefusal } from "./service-refusal.ts";

/** The one `curl` example of a page. The same request twice counts once. */
export function exampleCurl(page: VendorPage): CurlCommand {
  const [curl] = page.curls;
  if (curl === undefined) {
    throw new ServiceRefusal(
      "There is no curl example on the page: open its Shell tab and copy that as well.",
    );
  }
  const count = page.curls.length;
  if (new Set(page.curls.map((one) => essence(one.body ?? ""))).size > 1) {
    throw new ServiceRefusal(
      `The page has ${count} curl examples with different bodies: keep the one of this service.`,
    );
  }
  if (new Set(page.curls.map((one) => one.headers.get("myappid"))).size > 1) {
    throw new ServiceRefusal(`The page has ${count} curl examples with different myAppId headers: keep one.`);
  }
  return curl;
}

/** What a body says, whatever its layout. */
function essence(body: string): string {
  const { value } = readJson(body, 0, true);
  if (!isRecord(value) || typeof value.query !== "string") return body.trim();
  try {
    return JSON.stringify([stripIgnoredCharacters(value.query), value.variables ?? {}]);
  } catch {
    return value.query;
  }
}
