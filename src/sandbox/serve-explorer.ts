import { sandboxCredentials } from "../cli/sandbox-credentials.ts";
import type { ExplorerAnswer } from "../explorer/explorer-answer.ts";
import { explorerPage } from "../explorer/explorer-page.ts";
import { jsonResponse, type PageResponse } from "../explorer/page-response.ts";
import { readRun } from "../explorer/read-run.ts";
import type { ExploredServices } from "./explored-services.ts";
import type { SandboxRequest, SandboxResponse } from "./sandbox-message.ts";

/** Serves the explorer of a sandbox: the page, and its runs, which get the keys and the `myAppId` here. */
export async function serveExplorer(
  { method, header, body }: SandboxRequest,
  path: string,
  handle: (request: SandboxRequest) => Promise<SandboxResponse>,
  { schema, services = [] }: ExploredServices,
): Promise<PageResponse> {
  if (method !== "POST") {
    const endpoint = `http://${header("host")}/idverifygr/verification`;
    const baseUrl = `http://${header("host")}`;
    const documents = services.flatMap(({ service: { text } }) => text ?? []);
    return explorerPage(path, {
      mode: "sandbox",
      baseUrl,
      endpoint,
      credentials: sandboxCredentials,
      ...(schema === undefined && documents.length === 0 ? {} : { own: { schema, documents } }),
    });
  }
  const run = readRun(
    body,
    services.map(({ service }) => service),
  );
  if (typeof run === "string") return jsonResponse(400, { message: run });
  const { serviceKey, accessKey, secretKey } = sandboxCredentials;
  const headers: Readonly<Record<string, string | undefined>> = {
    "content-type": "application/json",
    "service-key": serviceKey,
    authorization: `x-api-access ${accessKey}:${secretKey}`,
    myappid: run.service?.myAppId,
  };
  const response = await handle({ method, header: (name) => headers[name], body });
  const answer: ExplorerAnswer =
    response.broken === undefined
      ? { status: response.status, retryAfter: response.headers["retry-after"], body: response.body }
      : { failure: "connection-lost", sent: response.broken === "cut" ? "yes" : "unknown" };
  return jsonResponse(200, answer);
}
