import type { AuthenticationHeaders } from "./credentials.ts";

/** Builds the headers of a request to the vendor. Nothing else does. */
export function headersOf(
  { serviceKey, authorization }: Pick<AuthenticationHeaders, "serviceKey" | "authorization">,
  {
    myAppId,
    providerCode,
  }: { readonly myAppId?: string | undefined; readonly providerCode?: string | undefined },
): Record<string, string> {
  return {
    "content-type": "application/json",
    accept: "application/json",
    "service-key": serviceKey,
    authorization,
    ...(myAppId !== undefined && { myAppId }),
    ...(providerCode !== undefined && { providercode: providerCode }),
  };
}
