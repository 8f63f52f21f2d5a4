import type { Settings } from "../settings/options.ts";
import type { Call } from "./call.ts";

/** What goes into the headers beside the keys: the call's word, else the client's, else the vendor's page. */
export function accountOf(
  call: Call,
  settings: Settings,
): { readonly myAppId: string | undefined; readonly providerCode: string | undefined } {
  const { operation, myAppId: documented } = call.document.service;
  const own = (record: Readonly<Record<string, string>>): string | undefined =>
    Object.hasOwn(record, operation) ? record[operation] : undefined;
  const { providerCode: given } = settings;
  const myAppId = call.options.myAppId ?? own(settings.myAppId) ?? documented;
  const providerCode = call.options.providerCode ?? (typeof given === "object" ? own(given) : given);
  return { myAppId, providerCode };
}
