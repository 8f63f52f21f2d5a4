import type { AuthenticationHeaders } from "./credentials.ts";

/** Builds the headers of a request to the vendor. Nothing else does. */
export function headersOf(
  { serviceKey, authorization }: Pick<AuthenticationHeaders, "serviceKey" | "authorization">,
  {
    myAppId,
    providerCode,
  }: { readonly myAppId?: string | undefined; readonly providerCode?: string | undefined },
): Record<string, string> {
  const headers: Record<string, string> = {
    "content-type": "application/json",
    accept: "application/json",
    "service-key": serviceKey,
    authorization,
  };
  if (myAppId !== undefined) headers.myAppId = myAppId;
  if (providerCode !== undefined) headers.providercode = providerCode;
  return headers;
}
