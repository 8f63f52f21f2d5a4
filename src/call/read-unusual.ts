import type { DriftReporter } from "../answer/drift.ts";
import { isObject } from "../answer/is-object.ts";
import { readOutcome } from "../answer/outcome.ts";
import { type GraphQLAnswer, type GraphQLAnswerError, readAnswer } from "../answer/read-answer.ts";
import { readRestAnswer } from "../answer/read-rest-answer.ts";
import { requestId } from "../answer/request-id.ts";
import type { Verification } from "../answer/verification.ts";
import type { TransportResponse } from "../transport/transport.ts";
import type { Attempt, ShownError } from "./attempt.ts";
import type { Call } from "./call.ts";
import { SafeText } from "./safe-text.ts";

/**
 * Reads every answer that {@link readUsual} does not: declines, drift, odd bodies, refusals, failures.
 *
 * @throws IndiConnectError of the call, if there is neither data nor a refusal of the document
 */
export function readUnusual(call: Call, response: TransportResponse, plain?: unknown): Attempt {
  const safe = new SafeText(call);
  const { service } = call.document;
  const show = (text: string): string => safe.show(text);
  const answer =
    service.rest === undefined
      ? readAnswer(response, show, plain)
      : readRestAnswer(response, service, show, plain);
  if ("code" in answer) {
    const { code, what, retryAfter } = answer;
    throw call.error(code, what, { retryAfter, raw: response.body });
  }
  if ("refused" in answer) {
    const { refused } = answer;
    return { kind: "refused", sent: "yes", errors: shown(safe, refused), refused };
  }
  const errors = shown(safe, answer.errors);
  const verification = readVerification(call, safe, answer);
  return { kind: "answered", sent: "yes", data: answer.data, errors, verification };
}

/** Reads data that an exchange of the app changed, or gave of itself. */
export function readChanged(call: Call, body: Pick<GraphQLAnswer, "data" | "errors">): Verification<never> {
  const answer = { ...body, body: { ...body }, raw: JSON.stringify(body), odd: [], unsafe: [] };
  return readVerification(call, new SafeText(call), answer);
}

/**
 * Reads what a call was answered: the vendor's envelope, and in it the result that the document selects.
 *
 * @throws IndiConnectError `graphql-error` or `invalid-response`, if there is no envelope
 */
function readVerification(call: Call, safe: SafeText, answer: GraphQLAnswer): Verification<never> {
  const { root } = call.document.service;
  const envelope = answer.data[root];
  if (!isObject(envelope)) {
    const [said] = answer.errors;
    const words = said === undefined ? "" : ` The server says: ${safe.show(said.message)}`;
    throw call.error(
      said === undefined ? "invalid-response" : "graphql-error",
      `the answer has no ${root} envelope.${words}`,
      { raw: answer.raw },
    );
  }
  const report: DriftReporter = (kind, path, expected, found) => safe.report(kind, path, expected, found);
  return readOutcome(envelope, answer, call.document, call.receipt(), safe.mask, report);
}

/** An answer's id, unless it repeats what was sent. */
export function readRequestId(call: Call, response: TransportResponse): string | undefined {
  const id = requestId(response);
  return id !== undefined && new SafeText(call).mask(id, "id") === id ? id : undefined;
}

// Nobody reads more, and a server may send thousands.
const MOST_SHOWN = 20;

/** GraphQL errors without what they repeat of the variables. */
function shown(safe: SafeText, errors: readonly GraphQLAnswerError[]): ShownError[] {
  const step = (name: string | number): string | number =>
    typeof name === "string" ? safe.show(name) : name;
  return errors.slice(0, MOST_SHOWN).map(({ message, path }) => ({
    message: safe.show(message),
    ...(path && { path: path.slice(0, MOST_SHOWN).map(step) }),
  }));
}
