import type { IndiConnectError, IndiConnectErrorCode, IndiConnectErrorDetails } from "../error/error.ts";
import type { TransportResponse } from "../transport/transport.ts";

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
}

/** A refusal by the server's validation, with what it refused. Nothing was executed. */
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
 * @throws IndiConnectError for everything that is neither data nor a refusal of the document
 */
export function readAnswer(
  response: TransportResponse,
  failure: (code: IndiConnectErrorCode, what: string, details: IndiConnectErrorDetails) => IndiConnectError,
  show: (text: string) => string,
): GraphQLAnswer | DocumentRefusal {
  const { status } = response;
  const body = parse(response.body);
  if (isObject(body) && isObject(body.data)) {
    // Data is what was paid for: whatever the status says, it is not thrown away.
    return { data: body.data, errors: readErrors(body.errors) };
  }
  const errors = isObject(body) ? readErrors(body.errors) : [];
  const fail = (code: IndiConnectErrorCode, what: string): never => {
    throw failure(code, what, {
      sent: "yes",
      status,
      retryAfter: retryAfter(response, show),
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
    const noData = !Object.hasOwn(body as object, "data");
    if (noData && errors.every(isValidationError)) return new DocumentRefusal(errors);
    fail("graphql-error", `the server answered with GraphQL errors and no data (${where}).${text}`);
  }
  if (status === 502 || status === 503 || status === 504)
    fail("unavailable", `the service is unavailable (${where}).${text}`);
  if (status < 200 || status >= 300) fail("http-error", `the server answered ${where}.${text}`);
  return fail(
    "invalid-response",
    `the answer is not GraphQL (${where}, ${bodyKind(response, body, show)}).${text}`,
  );
}

// Wordings of graphql-js and what follows it, async-graphql, Hot Chocolate, Hasura and graphql-java.
const VALIDATION = [
  /^(Cannot query|The) field ["'`]/,
  /^Unknown (field|type|argument|fragment|directive) ["']/,
  /^field ["'].*["'] (not found in type|is not defined by type|of (required )?type|argument|must not have a selection)/is,
  /^Fields ["'].*["'] conflict/,
  /^Fragment (["'].*["'] )?cannot be spread here/,
  /^Variable ["']\$.*["'] (of (required )?type|got invalid value)/s,
  /^(String|Int|Float|Boolean|ID|Enum .*) cannot represent /,
  /^Validation error (of type \w+:|\(\w+)/,
];

/** Whether an error is one of validation, which comes before execution: an error of execution has a path. */
export function isValidationError({ message, path, extensions }: GraphQLAnswerError): boolean {
  const code = extensions?.code ?? "";
  if (path?.length || typeof code !== "string") return false;
  if (code === "GRAPHQL_VALIDATION_FAILED") return true;
  return (
    /^(|BAD_REQUEST|BAD_USER_INPUT|validation-failed)$/.test(code) &&
    VALIDATION.some((words) => words.test(message))
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch {
    return undefined;
  }
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

/** The two gateway bodies that were seen: {status, code, message} and {statusCode, body: {status, code, message}}. */
function gatewayText(body: Record<string, unknown>): string | undefined {
  const inner = isObject(body.body) ? body.body : body;
  const { message } = inner;
  return typeof message === "string" ? message : undefined;
}

function bodyKind(response: TransportResponse, body: unknown, show: (text: string) => string): string {
  if (response.body.trim() === "") return "an empty body";
  if (body !== undefined) return "JSON of another shape";
  // Only the media type itself: what else stands in the header is the server's free text.
  const type = /^(application|text)\/[\w.+-]{1,60}/.exec(show(response.header("content-type") ?? ""))?.[0];
  return type === undefined ? "not JSON" : `not JSON but ${type}`;
}

/** What the vendor's support can look a request up by, if the answer says it. */
export function requestId(response: TransportResponse): string | undefined {
  const id = response.header("x-request-id") ?? response.header("x-amzn-requestid") ?? undefined;
  // Long or odd values are not ids and could be anything.
  return id !== undefined && /^[\w:.-]{1,100}$/.test(id) ? id : undefined;
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
