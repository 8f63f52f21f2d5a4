import type { Oddity, TransportResponse } from "../transport/transport.ts";
import type { DeclineReason } from "./decline-reasons.ts";
import { type HttpFailure, httpFailure } from "./http-failure.ts";
import { isObject } from "./is-object.ts";
import { mayBeMended } from "./may-be-mended.ts";
import { type OddBody, readBody } from "./read-body.ts";

/** One GraphQL error of an answer. */
export interface GraphQLAnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly locations?: readonly { readonly line: number; readonly column: number }[] | undefined;
}

/** An answer that holds data, in GraphQL's form. */
export interface GraphQLAnswer {
  readonly data: Record<string, unknown>;
  readonly errors: readonly GraphQLAnswerError[];
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

/** A refusal by the server's validation. Nothing was executed. */
export interface DocumentRefusal {
  /** What it refused: each error once, 100 at most. */
  readonly refused: readonly GraphQLAnswerError[];
}

/**
 * Reads one HTTP answer. It reads the body before the status, because the vendor's edge reports failures with a 2xx
 * status and gateways answer without GraphQL.
 *
 * @param show masks a server's text
 * @param plain the parsed body, if known, so that a megabyte is not parsed twice
 */
export function readAnswer(
  response: TransportResponse,
  show: (text: string) => string,
  plain?: unknown,
): GraphQLAnswer | DocumentRefusal | HttpFailure {
  const raw = response.body;
  const read = readBody(raw, plain);
  const body = isObject(read?.value) ? read.value : undefined;
  const errors = readErrors(body?.errors);
  const odd = [...(response.odd ?? []), ...(read?.odd ?? [])];
  // Data was paid for, so keep it whatever the status says.
  if (read !== undefined && isObject(body?.data)) {
    return { data: body.data, errors, body, raw, odd, unsafe: read.unsafe };
  }
  const failure = httpFailure(response, read, errors[0]?.message, "GraphQL", show);
  const isRefusal =
    failure.code === "graphql-error" &&
    body !== undefined &&
    odd.length === 0 &&
    mayBeMended(response.status, body, raw);
  return isRefusal ? { refused: distinct(errors) } : failure;
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
