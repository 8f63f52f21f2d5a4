import type { ExplorerSession } from "./explorer-session.ts";
import type { SnippetCall } from "./snippet-call.ts";

/** The same call for a shell: keys of the sandbox as they are, the vendor's from the environment. */
export function curlSnippet(session: ExplorerSession, call: SnippetCall): string {
  const { credentials } = session;
  const key = (name: "serviceKey" | "accessKey" | "secretKey", variable: string): string =>
    credentials === undefined ? `$${variable}` : credentials[name];
  const headers = [
    "Content-Type: application/json",
    `service-key: ${key("serviceKey", "INDICONNECT_SERVICE_KEY")}`,
    `Authorization: x-api-access ${key("accessKey", "INDICONNECT_ACCESS_KEY")}:${key("secretKey", "INDICONNECT_SECRET_KEY")}`,
    ...(call.myAppId === undefined ? [] : [`myAppId: ${call.myAppId}`]),
    ...(session.providerCode === undefined ? [] : [`providercode: ${session.providerCode}`]),
  ];
  const body = JSON.stringify({ query: call.query, variables: call.variables });
  return [
    `curl ${inSingleQuotes(session.endpoint)}`,
    ...headers.map((header) => `  -H "${header}"`),
    `  --data-raw ${inSingleQuotes(body)}`,
  ].join(" \\\n");
}

/** Between single quotes a shell leaves everything alone, but for the quote itself. */
function inSingleQuotes(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
