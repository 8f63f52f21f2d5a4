import type { IndiConnectError, IndiConnectErrorCode, IndiConnectErrorDetails } from "../error/error.ts";
import type { Oddity, TransportResponse } from "../transport/transport.ts";
import { executedNothing } from "./executed-nothing.ts";
import { type OddBody, readBody } from "./read-body.ts";

/** One GraphQL error of an answer. */
export interface GraphQLAnswerError {
  readonly message: string;
  readonly extensions?: { readonly code?: unknown } | null | undefined;
  readonly path?: readonly (string | number)[] | undefined;
  readonly locations?: readonly { readonly line: number; readonly column: number }[] | undefined;
}

/** A GraphQL answer that holds data. */
export interface GraphQLAnswer {
  readonly data: Record<string, unknown>;
  readonly errors: readonly GraphQLAnswerError[];
  readonly extensions: Record<string, unknown> | undefined;
  /** The whole answer: what else the server wrote beside `data`, and the errors as they came. */
  readonly body: Record<string, unknown>;
  /** The text that it was read from, for whoever cannot use the data. */
  readonly raw: string;
  /** What is odd about the body. */
  readonly odd: readonly (OddBody | Oddity)[];
  /** Paths below the body at which a number stands as text. */
  readonly unsafe: readonly string[];
}

/** A refusal by the server's validation, with what it refused: each error once, 100 at most. Nothing was executed. */
export class DocumentRefusal {
  readonly errors: readonly GraphQLAnswerError[];

  constructor(errors: readonly GraphQLAnswerError[]) {
    this.errors = errors;
  }
}

/**
 * Reads one HTTP answer: the body first, since the vendor's edge was seen to answer failures with a 2xx status and
 * gateways to answer without GraphQL.
 *
 * @param failure makes the error that is thrown
 * @param show makes a server's text fit to be shown
 * @param plain what the body was parsed to, where that is known: a megabyte is not parsed twice
 * @throws IndiConnectError for everything that is neither data nor a refusal of the document
 */
export function readAnswer(
  response: TransportResponse,
  failure: (code: IndiConnectErrorCode, what: string, details: IndiConnectErrorDetails) => IndiConnectError,
  show: (text: string) => string,
  plain?: unknown,
): GraphQLAnswer | DocumentRefusal {
  const { status } = response;
  const raw = response.body;
  const read = readBody(raw, plain);
  const body = read?.value;
  if (read !== undefined && isObject(body) && isObject(body.data)) {
    // Data is what was paid for: whatever the status says, it is not thrown away.
    const { data, extensions } = body;
    const { unsafe } = read;
    const odd = response.odd === undefined ? read.odd : [...response.odd, ...read.odd];
    const beside = {
      errors: readErrors(body.errors),
      extensions: isObject(extensions) ? extensions : undefined,
    };
    return { data, ...beside, body, raw, odd, unsafe };
  }
  const errors = isObject(body) ? readErrors(body.errors) : [];
  const fail = (code: IndiConnectErrorCode, what: string): never => {
    throw failure(code, what, {
      sent: "yes",
      status,
      retryAfter: retryAfter(response, show),
      raw,
    });
  };

  if (status >= 300 && status < 400) {
    fail("redirected", `the server redirects (HTTP ${status}); check baseUrl`);
  }
  const gateway = isObject(body) ? gatewayText(body) : undefined;
  const said = errors[0]?.message ?? gateway;
  const text = said === undefined ? "" : ` The server says: ${show(said)}`;
  // Only a word that names an error: what else stands in the header is free text.
  const edge = /^[\w.-]{1,80}/.exec(show(response.header("x-amzn-errortype") ?? ""))?.[0];
  const where = `HTTP ${status}${edge === undefined ? "" : `, ${edge}`}`;

  const refused = status === 401 || status === 403 || /authentication failed/i.test(said ?? "");
  if (refused || /forbidden|accessdenied|unauthori[sz]ed|signature|token/i.test(edge ?? "")) {
    fail("unauthorized", `the credentials were refused (${where}).${text}`);
  }
  if (status === 402 || /insufficient.{0,20}(balance|credit)/i.test(gateway ?? "")) {
    fail("payment-required", `the account's balance is empty (${where}).${text}`);
  }
  if (status === 429) fail("rate-limited", `too many requests (${where}).${text}`);
  if (errors.length > 0) {
    const isPlain = read?.odd.length === 0 && !response.odd?.length;
    if (isPlain && executedNothing(status, body as Record<string, unknown>)) {
      return new DocumentRefusal(distinct(errors));
    }
    fail("graphql-error", `the server answered with GraphQL errors and no data (${where}).${text}`);
  }
  if (status === 502 || status === 503 || status === 504)
    fail("unavailable", `the service is unavailable (${where}).${text}`);
  if (status < 200 || status >= 300) fail("http-error", `the server answered ${where}.${text}`);
  return fail(
    "invalid-response",
    `the answer is not GraphQL (${where}, ${bodyKind(response, read, show)}).${text}`,
  );
}

const MOST_REFUSED = 100;
const MOST_PLACES = 10;

/** How often a server repeats itself is up to it, and so is how many places it names. */
function distinct(errors: readonly GraphQLAnswerError[]): readonly GraphQLAnswerError[] {
  const found = new Map<string, GraphQLAnswerError>();
  for (const error of errors) {
    const places = Array.isArray(error.locations) ? error.locations.slice(0, MOST_PLACES) : [];
    const locations = places.filter(
      (place) => typeof place?.line === "number" && typeof place.column === "number",
    );
    const key = [error.message, ...locations.map(({ line, column }) => `${line}:${column}`)].join("\n");
    if (!found.has(key)) found.set(key, { ...error, locations });
    if (found.size === MOST_REFUSED) break;
  }
  return [...found.values()];
}

function readErrors(errors: unknown): GraphQLAnswerError[] {
  // A gateway that writes one object instead of a list means the same.
  const list = Array.isArray(errors) ? errors : isObject(errors) ? [errors] : [];
  return list.map((error) => {
    const { message, path, ...rest }: Record<string, unknown> = isObject(error) ? error : { message: error };
    return {
      ...rest,
      message: typeof message === "string" ? message : "an error without a message",
      path: Array.isArray(path) ? path.map(pathStep) : undefined,
    };
  });
}

/** Anything else could not be joined to a path, some of it not even be made a text. */
function pathStep(step: unknown): string | number {
  return typeof step === "string" || typeof step === "number" ? step : "(not a name)";
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
  // Only the media type itself: what else stands in the header is the server's free text.
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
    // What repeats an input is no time to wait.
    return show(value) === value ? Math.ceil(Number(value) * 1000) : undefined;
  }
  if (!HTTP_DATE.test(value)) return undefined;
  // asctime's form is in UTC without saying so.
  const at = Date.parse(value.endsWith("GMT") ? value : `${value} GMT`);
  // The server's own clock, if it says it: the difference is what it meant.
  const now = Date.parse(response.header("date") ?? "");
  return Number.isNaN(at) ? undefined : Math.max(0, at - (Number.isNaN(now) ? Date.now() : now));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
