import { sandboxCredentials } from "../sandbox/sandbox-credentials.ts";
import type { ExploredServices } from "../sandbox/sandbox-service.ts";
import type { SandboxRequest, SandboxResponse } from "../sandbox/serve-sandbox.ts";
import { checkCredentials } from "../settings/credentials.ts";
import { explorerPage, jsonResponse, type PageResponse } from "./explorer-page.ts";
import type { ExplorerAnswer } from "./explorer-session.ts";
import { readRun, runRequest } from "./run-request.ts";

// Not a real address: the sandbox answers in this process.
const ENDPOINT = "http://sandbox.invalid/idverifygr/verification";

/** Serves the explorer of a sandbox: the page, and its runs, which get the keys and the `myAppId` here. */
export async function serveExplorer(
  { method, header, body }: SandboxRequest,
  path: string,
  handle: (request: SandboxRequest) => Promise<SandboxResponse>,
  { schema, services: explored = [] }: ExploredServices,
): Promise<PageResponse> {
  const services = explored.map(({ service }) => service);
  if (method !== "POST") {
    const baseUrl = `http://${header("host")}`;
    return explorerPage(path, {
      mode: "sandbox",
      baseUrl,
      endpoint: `${baseUrl}/idverifygr/verification`,
      credentials: sandboxCredentials,
      schema,
      documents: services.flatMap(({ text }) => text ?? []),
    });
  }
  const run = readRun(body, services);
  if (typeof run === "string") return jsonResponse(400, { message: run });
  const keys = checkCredentials(sandboxCredentials, "test");
  const request = runRequest(run, { url: new URL(ENDPOINT), keys });
  const headers = new Headers(request.headers);
  const response = await handle({
    method,
    path: request.url.pathname,
    header: (name) => headers.get(name),
    body: request.body,
  });
  const answer: ExplorerAnswer =
    response.broken === undefined
      ? { status: response.status, retryAfter: response.headers["retry-after"], body: response.body }
      : { failure: "connection-lost", sent: response.broken === "cut" ? "yes" : "unknown" };
  return jsonResponse(200, answer);
}
