import { requestId } from "../answer/request-id.ts";
import { accountOf } from "../call/account-of.ts";
import type { Attempt, Received } from "../call/attempt.ts";
import type { Call } from "../call/call.ts";
import type { ClientContext } from "../call/client-context.ts";
import { readUsual } from "../call/read-usual.ts";
import { restBody } from "../document/input-of.ts";
import { endpointOf } from "../document/service.ts";
import type { IndiConnectError } from "../error/error.ts";
import type { Keys } from "../settings/credentials.ts";
import { headersOf } from "../settings/headers.ts";
import { OutgoingRequest } from "../transport/outgoing-request.ts";
import { SIMULATED, TransportError, type TransportResponse } from "../transport/transport.ts";

const WORDS = {
  "connection-failed": "no connection to the server",
  "connection-lost": "the connection broke before the complete answer arrived",
  redirected: "the server redirects; check baseUrl",
  "response-too-large": "the answer is larger than maxResponseBytes",
};

/**
 * Sends one request, reads its answer, and tells `end` how the attempt ended. A callback, since a promise that is made
 * with the request is old memory when the answer comes: it would keep the answer up to the next full collection.
 */
export function sendAttempt(
  client: ClientContext,
  call: Call,
  variables: Readonly<Record<string, unknown>>,
  end: (attempt: Attempt) => void,
): void {
  const begin = (keys: Keys): void => {
    const sent = send(client, call, keys, variables);
    if (sent instanceof Promise) sent.then(read, (error: unknown) => end(transportFailure(call, error)));
    else end(sent);
  };
  const read = (response: TransportResponse): void => {
    const attempt = readResponse(call, response);
    const finish = (attempt: Attempt): void => {
      // The same holds for a text of a megabyte. An app's own transport may give one object twice.
      if (client.settings.transport === undefined) (response as { body: string }).body = "";
      end(attempt);
    };
    if (attempt instanceof Promise) attempt.then(finish);
    else finish(attempt);
  };
  const refuse = (error: unknown): void => end(unsent(call.adopt(error as IndiConnectError)));
  let keys: ReturnType<typeof client.keysFor>;
  try {
    keys = client.keysFor(call);
  } catch (error) {
    refuse(error);
    return;
  }
  if (keys instanceof Promise) keys.then(begin, refuse);
  else begin(keys);
}

function unsent(error: IndiConnectError): Attempt {
  return { kind: "failed", sent: "no", error };
}

/** Hands a request to the transport, unless there is none to be sent. */
function send(
  { settings, transport }: ClientContext,
  call: Call,
  keys: Keys,
  variables: Readonly<Record<string, unknown>>,
): Attempt | Promise<TransportResponse> {
  call.hide(keys.secrets);
  // A caller who gave up while the keys were fetched must not be billed.
  if (call.cancellation.reason !== undefined) return unsent(call.cutShort({ attempt: "no" }));
  const { document, service, bodyStart } = call.document;
  let body: string;
  try {
    body =
      service.rest === undefined
        ? `${bodyStart}${JSON.stringify(variables)}}`
        : restBody(document, variables);
  } catch {
    const what = "an added exchange set variables that JSON cannot represent";
    return unsent(call.failure("invalid-input", what, { attempt: "no" }));
  }
  const { maxResponseBytes } = settings;
  const url = endpointOf(settings.url, service);
  const headers = headersOf(keys, accountOf(call, settings));
  call.requestSize = body.length;
  call.beginAttempt();
  try {
    const request = new OutgoingRequest(
      url,
      headers,
      body,
      maxResponseBytes,
      call.claim?.cancellation ?? call.cancellation,
      call.claim && call.cancellation,
    );
    // An app's own transport may give anything.
    return Promise.resolve(transport.send(request));
  } catch (error) {
    return transportFailure(call, error);
  }
}

/** Reads an answer. What is unusual about one is read by a file that bundlers load when it is needed. */
function readResponse(call: Call, response: TransportResponse): Attempt | Promise<Attempt> {
  const { status, body } = (response ?? {}) as TransportResponse;
  let id: string | undefined;
  let simulated = false;
  try {
    id = requestId(response);
    simulated = response.header(SIMULATED) === "true";
  } catch {
    // an app's own transport
  }
  const isUsual = id === undefined || (UUID.test(id) && !isSent(call, id));
  const received = { status, requestId: isUsual ? id : undefined, size: body?.length, simulated };
  call.hear(received, "yes");
  try {
    const { attempt, plain } = isUsual ? readUsual(call, response, received) : {};
    return attempt ?? readLater(call, response, received, plain, isUsual);
  } catch (error) {
    return unreadable(call, response, received, error);
  }
}

/** Never rejects. */
async function readLater(
  call: Call,
  response: TransportResponse,
  first: Received,
  plain: unknown,
  isIdUsual: boolean,
): Promise<Attempt> {
  let received = first;
  try {
    const { readRequestId, readUnusual } = await import("../call/read-unusual.ts");
    if (!isIdUsual) {
      received = { ...first, requestId: readRequestId(call, response) };
      call.hear(received, "yes");
    }
    return { ...readUnusual(call, response, plain), received };
  } catch (error) {
    return unreadable(call, response, received, error);
  }
}

function unreadable(call: Call, response: TransportResponse, received: Received, error: unknown): Attempt {
  if (call.made(error)) return { kind: "failed", sent: "yes", received, error };
  // An app's own transport may give anything.
  const raw = typeof response?.body === "string" ? response.body : undefined;
  const failure = call.failure("connection-lost", "the answer cannot be read", { raw });
  return { kind: "failed", sent: "yes", received, error: failure };
}

// The usual form of an id. Nothing but an id is written so, and masks are costly to make.
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Whether a UUID is one that was sent. */
function isSent(call: Call, id: string): boolean {
  const [secrets, , variables] = call.hidden();
  const values = [...secrets, ...Object.values(variables ?? {})];
  return values.some((value) => typeof value === "string" && value.toLowerCase().includes(id.toLowerCase()));
}

function transportFailure(call: Call, error: unknown): Attempt {
  const isKnown = error instanceof TransportError;
  const code = isKnown ? error.code : "connection-lost";
  const sent = isKnown ? error.sent : "unknown";
  const facts = { attempt: sent, ...(isKnown && { systemCode: error.systemCode, raw: error.answer() }) };
  let received: Received | undefined;
  if (isKnown && error.status !== undefined) {
    received = { status: error.status, requestId: undefined, size: undefined, simulated: false };
    call.hear(received, sent);
  }
  if (call.cancellation.reason !== undefined && code !== "response-too-large") {
    return { kind: "failed", sent, received, error: call.cutShort(facts) };
  }
  const system = facts.systemCode === undefined ? "" : ` (${facts.systemCode})`;
  const words = `${WORDS[code]}${system}`;
  return {
    kind: "failed",
    sent,
    received,
    error: call.failure(code, words, { ...facts, retryable: sent === "no" }),
  };
}
