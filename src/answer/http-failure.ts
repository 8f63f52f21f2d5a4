import type { IndiConnectErrorCode } from "../error/error.ts";
import type { TransportResponse } from "../transport/transport.ts";
import { isObject } from "./is-object.ts";
import { type ReadBody, readBody } from "./read-body.ts";

/** What an HTTP answer without an envelope means. */
export interface HttpFailure {
  readonly code: IndiConnectErrorCode;
  /** For the message of the error. */
  readonly what: string;
  /** Milliseconds that the server asks to wait. */
  readonly retryAfter: number | undefined;
}

/**
 * Reads an answer without an envelope, for GraphQL and REST services alike: the vendor's edge and its gateways answer in the
 * same way for all services.
 *
 * @param read the parsed body, if it is JSON
 * @param graphql the message of the first GraphQL error in it
 * @param expected the kind of answer that was expected, for the message
 * @param show masks a server's text
 */
export function httpFailure(
  response: TransportResponse,
  read: ReadBody | undefined,
  graphql: string | undefined,
  expected: string,
  show: (text: string) => string,
): HttpFailure {
  const { status } = response;
  const fail = (code: IndiConnectErrorCode, what: string): HttpFailure => ({
    code,
    what,
    retryAfter: retryAfter(response, show),
  });
  if (status >= 300 && status < 400) {
    return fail("redirected", `the server redirects (HTTP ${status}); check baseUrl`);
  }
  const gateway = isObject(read?.value) ? gatewayText(read.value) : undefined;
  const said = graphql ?? gateway;
  const text = said === undefined ? "" : ` The server says: ${show(said)}`;
  // Only the word that names an error. The rest of the header is free text.
  const edge = /^[\w.-]{1,80}/.exec(show(response.header("x-amzn-errortype") ?? ""))?.[0];
  const where = `HTTP ${status}${edge === undefined ? "" : `, ${edge}`}`;

  const refused = status === 401 || status === 403 || /authentication failed/i.test(said ?? "");
  if (refused || /forbidden|accessdenied|unauthori[sz]ed|signature|token/i.test(edge ?? "")) {
    return fail("unauthorized", `the credentials were refused (${where}).${text}`);
  }
  if (status === 402 || /insufficient.{0,20}(balance|credit)/i.test(gateway ?? "")) {
    return fail("payment-required", `the account's balance is empty (${where}).${text}`);
  }
  if (status === 429) return fail("rate-limited", `too many requests (${where}).${text}`);
  if (graphql !== undefined) {
    return fail("graphql-error", `the server answered with GraphQL errors and no data (${where}).${text}`);
  }
  if (status === 502 || status === 503 || status === 504)
    return fail("unavailable", `the service is unavailable (${where}).${text}`);
  if (status < 200 || status >= 300) return fail("http-error", `the server answered ${where}.${text}`);
  return fail(
    "invalid-response",
    `the answer is not ${expected} (${where}, ${bodyKind(response, read, show)}).${text}`,
  );
}

/**
 * The two gateway bodies that were seen: {status, code, message} and {statusCode, body: {status, code, message}}, which
 * AWS Lambda writes with the inner one as a text.
 */
function gatewayText(body: Record<string, unknown>): string | undefined {
  const inner = typeof body.body === "string" ? readBody(body.body)?.value : body.body;
  const { message } = isObject(inner) ? inner : body;
  return typeof message === "string" ? message : undefined;
}

function bodyKind(response: TransportResponse, read: unknown, show: (text: string) => string): string {
  if (response.body.trim() === "") return "an empty body";
  if (read !== undefined) return "JSON of another shape";
  // Only the media type itself. The rest of the header is the server's free text.
  const type = /^(application|text)\/[\w.+-]{1,60}/.exec(show(response.header("content-type") ?? ""))?.[0];
  return type === undefined ? "not JSON" : `not JSON but ${type}`;
}

// What the three forms that HTTP knows share. Date.parse alone also reads "-5" and "soon 1", as dates long past: that
// would resend at once.
const HTTP_DATE = /^[A-Z][a-z]+,? .+ \d\d:\d\d:\d\d /;

/** Milliseconds, from seconds or a date. */
function retryAfter(response: TransportResponse, show: (text: string) => string): number | undefined {
  const value = response.header("retry-after")?.trim() ?? "";
  if (/^\d{1,9}(\.\d+)?$/.test(value)) {
    // A value that repeats an input is not a time to wait.
    return show(value) === value ? Math.ceil(Number(value) * 1000) : undefined;
  }
  if (!HTTP_DATE.test(value)) return undefined;
  // asctime's form is in UTC without saying so.
  const at = Date.parse(value.endsWith("GMT") ? value : `${value} GMT`);
  // The server's own clock, if it says it: the difference is what it meant.
  const now = Date.parse(response.header("date") ?? "");
  return Number.isNaN(at) ? undefined : Math.max(0, at - (Number.isNaN(now) ? Date.now() : now));
}
