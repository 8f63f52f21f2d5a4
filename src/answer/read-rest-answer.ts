import type { Service } from "../document/service.ts";
import type { TransportResponse } from "../transport/transport.ts";
import { type DeclineReason, declineReasons } from "./decline-reasons.ts";
import { type HttpFailure, httpFailure } from "./http-failure.ts";
import { isObject } from "./is-object.ts";
import type { GraphQLAnswer } from "./read-answer.ts";
import { readBody } from "./read-body.ts";
import { reasonOf } from "./reason-of.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads one answer of a REST service, `{ status, message, data, code }`, into the form that GraphQL would have given it.
 * The body comes first, as in GraphQL: a `SUCCESS` is what was paid for, whatever HTTP says, and another status is a
 * decline, also under HTTP 200.
 *
 * @param show masks a server's text
 * @param plain the parsed body, if known
 * @returns a failure, if the answer does not come from the service
 */
export function readRestAnswer(
  response: TransportResponse,
  service: Service,
  show: (text: string) => string,
  plain?: unknown,
): GraphQLAnswer | HttpFailure {
  const raw = response.body;
  const read = readBody(raw, plain, hasStatus);
  const body: Json = isObject(read?.value) ? read.value : {};
  const { status, message } = body;
  const answer = (envelope: Json, reason?: DeclineReason): GraphQLAnswer => ({
    data: { [service.root]: envelope },
    errors: [],
    reason,
    body: { ...body },
    raw,
    odd: [...(response.odd ?? []), ...(read?.odd ?? [])],
    unsafe: (read?.unsafe ?? []).map((path) => `data.${service.root}.${resultPath(path, service)}`),
  });
  if (status === "SUCCESS") {
    return answer({ ok: true, message: message ?? null, result: resultOf(body, service), error: null });
  }
  const failure = httpFailure(response, read, undefined, "the vendor's JSON", show);
  const reason = declineReason(response.status, body, service);
  const isDecline = isSuccess(response.status)
    ? hasStatus(body)
    : // HTTP statuses about keys, balance and load mean the same for all services.
      failure.code === "http-error" && response.status < 500 && (hasStatus(body) || reason !== "other");
  if (!isDecline) return failure;
  const error = { status: status ?? null, message: message ?? null };
  return answer({ ok: false, message: message ?? null, result: null, error }, reason);
}

function declineReason(http: number, { status, message }: Json, service: Service): DeclineReason {
  const texts = [message, status].filter((text) => typeof text === "string");
  const reason = reasonOf(texts);
  const isOfOtp = http >= 400 && http < 500 && speaksOfOtp(service, texts);
  return isOfOtp && declineReasons[reason].concerns !== "account" ? "otp-rejected" : reason;
}

/**
 * Whether a decline is about the OTP that was sent. If none was sent, it is not. Integrators treat every 4xx that mentions
 * the OTP as a wrong or expired one.
 */
export function speaksOfOtp({ formats = {} }: Pick<Service, "formats">, texts: readonly unknown[]): boolean {
  const takesOtp = Object.values(formats).some(({ name }) => name === "otp");
  return takesOtp && texts.some((text) => typeof text === "string" && /\botp\b/i.test(text));
}

/** The service's result in `data`. Missing fields are null, and extra fields are kept. */
function resultOf(body: Json, { resultType, shape, rest }: Service): unknown {
  const { data } = body;
  const found: Record<string, unknown> = {};
  const taken: string[] = [];
  for (const [field, paths] of Object.entries(rest?.fields ?? {})) {
    for (const path of paths) {
      const value = valueAt(body, path);
      // If a field is in two places, the first value that is not null counts. body() has both.
      if (value === undefined || (found[field] ?? null) !== null) continue;
      found[field] = value;
      taken.push(path);
    }
  }
  // Without any of its fields it is another kind of result, as another member of a union would be.
  if ((data ?? null) === null || taken.length === 0) return data ?? null;
  const more = without(data, taken, "data");
  return Object.fromEntries([
    ["__typename", resultType],
    ...Object.keys(shape).map((field) => [field, found[field] ?? null]),
    ...Object.entries(isObject(more) ? more : {}).filter(
      ([name]) => name !== "__typename" && !Object.hasOwn(shape, name),
    ),
  ]);
}

/** A value without the parts at some paths. Undefined if nothing is left. */
function without(value: unknown, paths: readonly string[], at: string): unknown {
  if (paths.includes(at)) return undefined;
  const isAbove = paths.some((path) => path.startsWith(`${at}.`));
  if (!isAbove || !isObject(value)) return value;
  const left = Object.entries(value).flatMap(([name, inner]) => {
    const kept = without(inner, paths, `${at}.${name}`);
    return kept === undefined ? [] : [[name, kept]];
  });
  return left.length === 0 ? undefined : Object.fromEntries(left);
}

function valueAt(body: Json, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (value, name) => (isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined),
      body,
    );
}

/** The path in the result for a path in the body. */
function resultPath(path: string, { rest }: Service): string {
  for (const [field, paths] of Object.entries(rest?.fields ?? {})) {
    const above = paths.find(
      (each) => path === each || path.startsWith(`${each}.`) || path.startsWith(`${each}[`),
    );
    if (above !== undefined) return `result.${field}${path.slice(above.length)}`;
  }
  return path.replace(/^data\b/, "result");
}

/** Whether a body comes from the vendor itself. Gateways and frameworks write a number as `status`, or none. */
function hasStatus({ status }: Json): boolean {
  return typeof status === "string" && status !== "";
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}
