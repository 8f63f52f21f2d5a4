import type { IndiConnectError, IndiConnectErrorCode, IndiConnectErrorDetails } from "../error/error.ts";
import type { Oddity, TransportResponse } from "../transport/transport.ts";
import type { DeclineReason } from "./decline-reasons.ts";
import { httpFailure } from "./http-failure.ts";
import { isObject } from "./is-object.ts";
import { mayBeMended } from "./may-be-mended.ts";
import { type OddBody, readBody } from "./read-body.ts";

/** One GraphQL error of an answer. */
export interface GraphQLAnswerError {
  readonly message: string;
  readonly extensions?: { readonly code?: unknown } | null | undefined;
  readonly path?: readonly (string | number)[] | undefined;
  readonly locations?: readonly { readonly line: number; readonly column: number }[] | undefined;
}

/** An answer that holds data, in GraphQL's form. */
export interface GraphQLAnswer {
  readonly data: Record<string, unknown>;
  readonly errors: readonly GraphQLAnswerError[];
  readonly extensions: Record<string, unknown> | undefined;
  /** The reason of a decline, if it is known already. Otherwise the envelope's texts give it. */
  readonly reason?: DeclineReason | undefined;
  /** The whole answer, with everything beside `data` and the errors as received. */
  readonly body: Record<string, unknown>;
  /** The original text, for callers that cannot use the data. */
  readonly raw: string;
  /** What is odd about the body. */
  readonly odd: readonly (OddBody | Oddity)[];
  /** Paths, below the body, of numbers that became texts. */
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
 * Reads one HTTP answer. It reads the body before the status, because the vendor's edge reports failures with a 2xx
 * status and gateways answer without GraphQL.
 *
 * @param failure creates the error to throw
 * @param show masks a server's text
 * @param plain the parsed body, if known, so that a megabyte is not parsed twice
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
    // The data was paid for, so keep it whatever the status says.
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
  const { code, what, retryAfter } = httpFailure(response, read, errors[0]?.message, "GraphQL", show);
  const isPlain = read?.odd.length === 0 && !response.odd?.length;
  if (code === "graphql-error" && isPlain && mayBeMended(status, body as Record<string, unknown>, raw)) {
    return new DocumentRefusal(distinct(errors));
  }
  throw failure(code, what, { sent: "yes", status, retryAfter, raw });
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
