import type { TransportResponse } from "../transport/transport.ts";

/** What the vendor's support can look a request up by, if the answer says it. */
export function requestId(response: TransportResponse): string | undefined {
  const id = response.header("x-request-id") ?? response.header("x-amzn-requestid") ?? undefined;
  // Long or odd values are not ids and could be anything.
  return id !== undefined && /^[\w:.-]{1,100}$/.test(id) ? id : undefined;
}
