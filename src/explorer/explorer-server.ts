import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { type Listening, listen } from "../sandbox/listen.ts";
import type { ExploredServices } from "../sandbox/sandbox-service.ts";
import { type Credentials, checkCredentials } from "../settings/credentials.ts";
import { Cancellation } from "../transport/cancellation.ts";
import { nodeTransport } from "../transport/node.ts";
import { OutgoingRequest } from "../transport/outgoing-request.ts";
import { type Transport, TransportError } from "../transport/transport.ts";
import { explorerPage, jsonResponse, type PageResponse, textResponse } from "./explorer-page.ts";
import type { ExplorerAnswer, ExplorerSession } from "./explorer-session.ts";
import { hideSecrets } from "./hide-secrets.ts";
import { type RunRequest, readRun, runRequest } from "./run-request.ts";

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
const LARGEST_ANSWER = 16 * 1024 * 1024;
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
  let guard: Guard;

  async function answer(request: IncomingMessage, body: string | undefined): Promise<PageResponse> {
    if (hasToken(request, guard)) {
      const cookie = `${guard.cookie.name}=${guard.cookie.value}; HttpOnly; SameSite=Strict; Path=/`;
      return textResponse(303, "", { location: "/", "set-cookie": cookie });
    }
    const refusal = refusalOf(request, guard);
    const isPost = request.method === "POST";
    if (refusal !== undefined) {
      const { status, message } = refusal;
      log?.(`refused ${status}: ${message}`);
      return isPost ? jsonResponse(status, { message }) : textResponse(status, `${message}\n`);
    }
    const path = new URL(request.url ?? "/", guard.origin).pathname;
    return isPost ? run(path, request, body) : explorerPage(path, session);
  }

  async function run(path: string, { headers }: IncomingMessage, body: string | undefined) {
    const refuse = (status: number, message: string): PageResponse => jsonResponse(status, { message });
    if (body === undefined)
      return refuse(413, `The request is larger than ${LARGEST_BODY} bytes. Nothing was sent.`);
    const run = readRun(body, services);
    if (typeof run === "string") return refuse(400, `${run} Nothing was sent.`);
    if (path === "/explorer/confirm") return jsonResponse(200, { nonce: confirmations.issue(body) });
    if (path !== "/explorer/run") return refuse(404, "Not found");
    const operation = run.service?.operation ?? "a document of no known service";
    if (!confirmations.spend(headers["x-billed-confirmation"]?.toString(), body)) {
      log?.(`refused 428: ${operation} was not confirmed`);
      const what =
        "This call would be billed, but it was not confirmed, or its confirmation was used before.";
      return refuse(428, `${what} Nothing was sent.`);
    }
    const started = now();
    const sent = runRequest(run, { url, keys, providerCode });
    const secrets = [...keys.secrets, sent.headers.authorization as string];
    const result = await forward(transport, sent, timeout, secrets);
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

/** How long a person's "yes" is valid. The page uses it at once. */
const LIFETIME_MS = 60_000;
const MOST = 100;

/**
 * The confirmations that billed requests need. Each is valid once, for one body, for a minute. The server refuses a request
 * that is sent twice, or that differs from the confirmed one.
 */
class Confirmations {
  readonly #now: () => number;
  readonly #open = new Map<string, { readonly digest: Buffer; readonly until: number }>();

  /** @param now milliseconds on any clock */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Returns the nonce that the confirmed request must contain. */
  issue(body: string): string {
    const [oldest] = this.#open.keys();
    if (this.#open.size >= MOST && oldest !== undefined) this.#open.delete(oldest);
    const nonce = randomBytes(24).toString("base64url");
    this.#open.set(nonce, { digest: digestOf(body), until: this.#now() + LIFETIME_MS });
    return nonce;
  }

  /** Whether the request is confirmed. True only once for each nonce. */
  spend(nonce = "", body: string): boolean {
    const known = this.#open.get(nonce);
    this.#open.delete(nonce);
    return known !== undefined && this.#now() < known.until && known.digest.equals(digestOf(body));
  }
}

const digestOf = (text: string): Buffer => createHash("sha256").update(text).digest();

/**
 * Sends a request once, and returns what the page may know about the answer.
 *
 * @param timeout milliseconds for the whole request
 * @param secrets texts that the answer must not reveal
 */
async function forward(
  transport: Transport,
  { url, headers, body }: RunRequest,
  timeout: number,
  secrets: readonly string[],
): Promise<ExplorerAnswer> {
  const cancellation = new Cancellation();
  const timer = setTimeout(() => cancellation.cancel("timeout"), timeout);
  try {
    const outgoing = new OutgoingRequest(url, headers, body, LARGEST_ANSWER, cancellation);
    const response = await transport.send(outgoing);
    const retryAfter = response.header("retry-after");
    return {
      status: response.status,
      retryAfter: retryAfter ? hideSecrets(retryAfter, secrets) : undefined,
      body: hideSecrets(response.body, secrets),
    };
  } catch (error) {
    const known = error instanceof TransportError ? error : new TransportError("connection-lost", "unknown");
    const failure = cancellation.reason === "timeout" ? "timeout" : known.code;
    return { failure, sent: known.sent, status: known.status };
  } finally {
    clearTimeout(timer);
  }
}

/** What a request must have to be answered. */
interface Guard {
  /** The only origin under which the server answers, such as `http://127.0.0.1:1234`. */
  readonly origin: string;
  /** Part of the address that is opened first. */
  readonly token: string;
  readonly cookie: { readonly name: string; readonly value: string };
}

/**
 * Says why a request is refused. Undefined if it is not. A request of another page has another Host (a name that points
 * here) or another Origin, and not the cookie. Another program on this machine does not know the token.
 */
function refusalOf(
  { headers, method }: IncomingMessage,
  { origin, cookie }: Guard,
): { readonly status: number; readonly message: string } | undefined {
  if (headers.host !== new URL(origin).host)
    return { status: 421, message: `Open ${origin}: this server does not answer under another name.` };
  if (method !== "GET" && method !== "POST")
    return { status: 405, message: "This server accepts only GET and POST." };
  const isForeign = headers.origin === undefined ? method === "POST" : headers.origin !== origin;
  // A link from elsewhere may open the page. The cookie decides whether the page is shown.
  const site = headers["sec-fetch-site"] ?? "same-origin";
  if (isForeign || (method === "POST" && site !== "same-origin"))
    return { status: 403, message: "The request comes from another page." };
  const start = `${cookie.name}=`;
  const given = headers.cookie?.split(/;\s*/).find((each) => each.startsWith(start));
  if (given !== undefined && same(given.slice(start.length), cookie.value)) return undefined;
  const where = "Open the address that indiconnect explore printed, because it contains the token.";
  return { status: 403, message: where };
}

/** Whether a request opens the page with the token. */
function hasToken(request: IncomingMessage, { origin, token }: Guard): boolean {
  if (request.method !== "GET" || request.headers.host !== new URL(origin).host) return false;
  const url = new URL(request.url ?? "/", origin);
  return url.pathname === "/" && same(url.searchParams.get("token") ?? "", token);
}

/** Compares two texts in a time that does not reveal where they differ. */
function same(a: string, b: string): boolean {
  return timingSafeEqual(digestOf(a), digestOf(b));
}
