import { requestId } from "../answer/request-id.ts";
import { accountOf } from "../call/account-of.ts";
import type { Attempt, Received } from "../call/attempt.ts";
import type { Call } from "../call/call.ts";
import type { ClientContext } from "../call/client-context.ts";
import { readUsual } from "../call/read-usual.ts";
import type { IndiConnectError } from "../error/error.ts";
import { headersOf } from "../settings/headers.ts";
import { OutgoingRequest } from "../transport/outgoing-request.ts";
import { SIMULATED } from "../transport/simulated-header.ts";
import { TransportError, type TransportResponse } from "../transport/transport.ts";

const WORDS = {
  "connection-failed": "no connection to the server",
  "connection-lost": "the connection broke before the whole answer was there",
  redirected: "the server redirects; check baseUrl",
  "response-too-large": "the answer is larger than maxResponseBytes",
};

/** Sends one request and reads its answer. Never rejects. */
export async function sendAttempt(
  client: ClientContext,
  call: Call,
  variables: Readonly<Record<string, unknown>>,
): Promise<Attempt> {
  const { settings, transport } = client;
  let headers: Readonly<Record<string, string>>;
  try {
    const given = client.authenticate(call);
    const keys = given instanceof Promise ? await given : given;
    call.hide(keys.secrets);
    headers = headersOf(keys, accountOf(call, settings));
  } catch (error) {
    return { kind: "failed", sent: "no", error: call.adopt(error as IndiConnectError) };
  }
  // A caller who gave up while the keys were fetched must not be billed.
  if (call.cancellation.reason !== undefined) {
    return { kind: "failed", sent: "no", error: call.cutShort({ attempt: "no" }) };
  }
  let body: string;
  try {
    body = `${call.document.bodyStart}${JSON.stringify(variables)}}`;
  } catch {
    const what = "an added exchange set variables that JSON has no form for";
    return { kind: "failed", sent: "no", error: call.failure("invalid-input", what, { attempt: "no" }) };
  }
  call.requestSize = body.length;
  call.beginAttempt();
  let response: TransportResponse;
  try {
    response = await transport.send(
      new OutgoingRequest(
        settings.url,
        headers,
        body,
        settings.maxResponseBytes,
        call.claim?.cancellation ?? call.cancellation,
        call.claim && call.cancellation,
      ),
    );
  } catch (error) {
    return transportFailure(call, error);
  }
  try {
    return await readResponse(call, response);
  } finally {
    // A call that waited is old memory, and keeps what it holds up to the next full collection: text of a megabyte a
    // call makes those frequent. An app's own transport may give one object twice.
    if (settings.transport === undefined) (response as { body: string }).body = "";
  }
}

/** Reads an answer. What is unusual about one is read by a file that bundlers load when it is needed. */
async function readResponse(call: Call, response: TransportResponse): Promise<Attempt> {
  const id = plainId(response);
  const isUsual = id === undefined || (UUID.test(id) && !isSent(call, id));
  let received = receivedOf(response, isUsual ? id : undefined);
  call.hear(received, "yes");
  try {
    const { attempt, plain } = isUsual ? readUsual(call, response, received) : {};
    if (attempt !== undefined) return attempt;
    const { readRequestId, readUnusual } = await import("../call/read-unusual.ts");
    if (!isUsual) {
      received = receivedOf(response, readRequestId(call, response));
      call.hear(received, "yes");
    }
    return { ...readUnusual(call, response, plain), received };
  } catch (error) {
    if (call.made(error)) return { kind: "failed", sent: "yes", received, error };
    // An app's own transport may give anything.
    const raw = typeof response?.body === "string" ? response.body : undefined;
    const failure = call.failure("connection-lost", "the answer cannot be read", { raw });
    return { kind: "failed", sent: "yes", received, error: failure };
  }
}

// The usual form of an id. Nothing but an id is written so, and masks are costly to make.
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

function plainId(response: TransportResponse): string | undefined {
  try {
    return requestId(response);
  } catch {
    return undefined; // an app's own transport
  }
}

/** Whether a UUID is one that was sent. */
function isSent(call: Call, id: string): boolean {
  const [secrets, , variables] = call.hidden();
  const values = [...secrets, ...Object.values(variables ?? {})];
  return values.some((value) => typeof value === "string" && value.toLowerCase().includes(id.toLowerCase()));
}

function receivedOf(response: TransportResponse, requestId: string | undefined): Received {
  const { status, body } = (response ?? {}) as Partial<TransportResponse>;
  let simulated = false;
  try {
    simulated = response.header(SIMULATED) === "true";
  } catch {
    // an app's own transport
  }
  return { status: status as number, requestId, size: body?.length, simulated };
}

function transportFailure(call: Call, error: unknown): Attempt {
  const isKnown = error instanceof TransportError;
  const code = isKnown ? error.code : "connection-lost";
  const sent = isKnown ? error.sent : "unknown";
  const facts = { attempt: sent, ...(isKnown && { systemCode: error.systemCode }) };
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
