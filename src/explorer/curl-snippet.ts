import type { ExplorerSession } from "./explorer-session.ts";
import { runRequest } from "./run-request.ts";
import type { SnippetCall } from "./snippet-call.ts";

/** The same call for a shell. It contains the sandbox's keys; those for the vendor come from the environment. */
export function curlSnippet(session: ExplorerSession, call: SnippetCall): string {
  const { credentials } = session;
  const key = (name: "serviceKey" | "accessKey" | "secretKey", variable: string): string =>
    credentials === undefined ? `$${variable}` : credentials[name];
  const keys = {
    serviceKey: key("serviceKey", "INDICONNECT_SERVICE_KEY"),
    accessKey: key("accessKey", "INDICONNECT_ACCESS_KEY"),
    secretKey: key("secretKey", "INDICONNECT_SECRET_KEY"),
  };
  const { providerCode, endpoint } = session;
  const { url, headers, body } = runRequest(call, { url: new URL(endpoint), keys, providerCode });
  return [
    `curl ${inSingleQuotes(url.href)}`,
    ...Object.entries(headers).map(([name, value]) => `  -H "${name}: ${value}"`),
    `  --data-raw ${inSingleQuotes(body)}`,
  ].join(" \\\n");
}

/** A shell changes nothing between single quotes, except the quote itself. */
function inSingleQuotes(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
