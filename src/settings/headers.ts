import type { Credentials } from "./credentials.ts";

/** Builds the headers of a request to the vendor. Nothing else does. */
export function headersOf(
  { serviceKey, accessKey, secretKey }: Credentials,
  {
    myAppId,
    providerCode,
  }: { readonly myAppId?: string | undefined; readonly providerCode?: string | undefined },
): Record<string, string> {
  const headers: Record<string, string> = {
    "content-type": "application/json",
    accept: "application/json",
    "service-key": serviceKey,
    authorization: `x-api-access ${accessKey}:${secretKey}`,
  };
  if (myAppId !== undefined) headers.myAppId = myAppId;
  if (providerCode !== undefined) headers.providercode = providerCode;
  return headers;
}
