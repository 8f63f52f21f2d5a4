import type { Settings } from "../settings/options.ts";
import type { Call } from "./call.ts";

/**
 * What goes into the headers beside the keys: the call's word, else the client's, else the vendor's page. A `providerCode`
 * for all services is for all of GraphQL: no REST service was seen with one.
 */
export function accountOf(
  call: Call,
  settings: Settings,
): { readonly myAppId: string | undefined; readonly providerCode: string | undefined } {
  const { operation, myAppId: documented, rest } = call.document.service;
  const own = (record: Readonly<Record<string, string>>): string | undefined =>
    Object.hasOwn(record, operation) ? record[operation] : undefined;
  const { providerCode: given } = settings;
  const myAppId = call.options.myAppId ?? own(settings.myAppId) ?? documented;
  const ofAll = typeof given === "string" && rest === undefined ? given : undefined;
  const providerCode = call.options.providerCode ?? (typeof given === "object" ? own(given) : ofAll);
  return { myAppId, providerCode };
}
