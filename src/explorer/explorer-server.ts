import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { type Listening, listen } from "../sandbox/listen.ts";
import type { ExploredServices } from "../sandbox/sandbox-service.ts";
import { type Credentials, checkCredentials } from "../settings/credentials.ts";
import { nodeTransport } from "../transport/node.ts";
import type { Transport } from "../transport/transport.ts";
import { Confirmations } from "./confirmations.ts";
import { explorerPage, jsonResponse, type PageResponse } from "./explorer-page.ts";
import type { ExplorerSession } from "./explorer-session.ts";
import { type ExplorerAnswer, forward } from "./forward.ts";
import { type GuardOptions, hasToken, refusalOf } from "./request-guard.ts";
import { readRun, runRequest } from "./run-request.ts";

/** Options of {@link startExplorer}. */
export interface ExplorerOptions {
  /** The vendor's endpoint. */
  readonly url: URL;
  readonly credentials: Credentials;
  readonly providerCode?: string | undefined;
  /** What the page shows and the snippets use. */
  readonly session: Pick<ExplorerSession, "environment" | "baseUrl">;
  /** An app's services, beside the shipped ones. @default none */
  readonly own?: ExploredServices | undefined;
  /** @default 0, any free port */
  readonly port?: number | undefined;
  /** Milliseconds for one request to the vendor. @default 60000 */
  readonly timeout?: number | undefined;
  /** @default node:https */
  readonly transport?: Transport | undefined;
  /** Milliseconds on any clock. @default Date.now */
  readonly now?: (() => number) | undefined;
  /** Receives one line, without values, for each request to the vendor and each refusal. @default none */
  readonly log?: ((line: string) => void) | undefined;
}

/** Inputs are texts and addresses. Anything larger is not an input. */
const LARGEST_BODY = 1024 * 1024;
/** Never another host: the server uses the keys for anyone who can reach it. */
const HOST = "127.0.0.1";

/**
 * Serves the explorer for the vendor, only on this machine. The keys never go to the page. The server adds them to a
 * request that the person at the page has confirmed.
 *
 * @returns the address to open, with its token
 * @throws IndiConnectError `invalid-credentials`
 */
export async function startExplorer(options: ExplorerOptions): Promise<Listening> {
  const { url, credentials, providerCode, timeout = 60_000, now = Date.now, log } = options;
  const keys = checkCredentials(credentials, undefined);
  const services = (options.own?.services ?? []).map(({ service }) => service);
  const transport = options.transport ?? nodeTransport();
  const confirmations = new Confirmations(now);
  const session: ExplorerSession = {
    ...options.session,
    mode: "vendor",
    endpoint: url.href,
    providerCode,
    schema: options.own?.schema,
    documents: services.flatMap(({ text }) => text ?? []),
  };
  let guard: GuardOptions;

  async function answer(request: IncomingMessage, body: string | undefined): Promise<PageResponse> {
    if (hasToken(request, guard)) {
      const { name, value } = guard.cookie;
      const cookie = `${name}=${value}; HttpOnly; SameSite=Strict; Path=/`;
      return { status: 303, headers: { location: "/", "set-cookie": cookie, ...PRIVATE }, body: "" };
    }
    const refusal = refusalOf(request, guard);
    if (refusal !== undefined) {
      log?.(`refused ${refusal.status}: ${refusal.message}`);
      return jsonOrText(request, refusal.status, refusal.message);
    }
    const path = new URL(request.url ?? "/", guard.origin).pathname;
    if (request.method === "GET") return explorerPage(path, session);
    if (body === undefined)
      return jsonResponse(413, {
        message: `The request is larger than ${LARGEST_BODY} bytes. Nothing was sent.`,
      });
    const run = readRun(body, services);
    if (typeof run === "string") return jsonResponse(400, { message: `${run} Nothing was sent.` });
    if (path === "/explorer/confirm") return jsonResponse(200, { nonce: confirmations.issue(body) });
    if (path !== "/explorer/run") return jsonResponse(404, { message: "Not found" });
    const operation = run.service?.operation ?? "a document of no known service";
    if (!confirmations.spend(request.headers["x-billed-confirmation"]?.toString(), body)) {
      log?.(`refused 428: ${operation} was not confirmed`);
      return jsonResponse(428, {
        message:
          "This call would be billed, but it was not confirmed, or its confirmation was used before. Nothing was sent.",
      });
    }
    const started = now();
    const sent = runRequest(run, { url, keys, providerCode });
    const secrets = [...keys.secrets, sent.headers.authorization as string];
    const result: ExplorerAnswer = await forward(transport, { ...sent, timeout, secrets });
    const became = "failure" in result ? `${result.failure}, sent: ${result.sent}` : `HTTP ${result.status}`;
    log?.(`${operation} ${became} ${Math.round(now() - started)} ms`);
    return jsonResponse(200, result);
  }

  const { url: origin, close } = await listen(
    { port: options.port ?? 0, host: HOST, largest: LARGEST_BODY },
    async (request, response, sent) => {
      const { status, headers, body } = await answer(request, sent);
      response.writeHead(status, headers).end(body);
    },
  );
  const token = randomBytes(32).toString("base64url");
  // Cookies ignore the port, so each explorer needs another name.
  const name = `indiconnect-explorer-${new URL(origin).port}`;
  guard = { origin, token, cookie: { name, value: randomBytes(32).toString("base64url") } };
  return {
    url: `${origin}/?token=${token}`,
    async close() {
      await close();
      transport.close?.();
    },
  };
}

const PRIVATE = { "cache-control": "no-store", "referrer-policy": "no-referrer" };

function jsonOrText(request: IncomingMessage, status: number, message: string): PageResponse {
  if (request.method === "POST") return jsonResponse(status, { message });
  return {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", ...PRIVATE },
    body: `${message}\n`,
  };
}
