import {
  DocumentRefusal,
  type GraphQLAnswer,
  type GraphQLAnswerError,
  readAnswer,
} from "../answer/read-answer.ts";
import { readRestAnswer } from "../answer/read-rest-answer.ts";
import { requestId } from "../answer/request-id.ts";
import type { Verification } from "../answer/verification.ts";
import type { TransportResponse } from "../transport/transport.ts";
import type { Attempt, ShownError } from "./attempt.ts";
import type { Call } from "./call.ts";
import { Masks } from "./masks.ts";
import { readVerification } from "./read-verification.ts";

/**
 * Reads every answer that {@link readUsual} does not: declines, drift, odd bodies, refusals, failures.
 *
 * @throws IndiConnectError of the call, where there is neither data nor a refusal of the document
 */
export function readUnusual(call: Call, response: TransportResponse, plain?: unknown): Attempt {
  const masks = new Masks(call);
  const { service } = call.document;
  const failure: typeof call.error = (code, what, details) => call.error(code, what, details);
  const show = (text: string): string => masks.show(text);
  if (service.rest !== undefined) {
    return answered(call, masks, readRestAnswer(response, service, failure, show, plain));
  }
  const answer = readAnswer(response, failure, show, plain);
  if (answer instanceof DocumentRefusal) {
    return { kind: "refused", sent: "yes", errors: shown(masks, answer.errors), refused: answer.errors };
  }
  return answered(call, masks, answer);
}

function answered(call: Call, masks: Masks, answer: GraphQLAnswer): Attempt {
  const errors = shown(masks, answer.errors);
  const verification = readVerification(call, masks, answer);
  return { kind: "answered", sent: "yes", data: answer.data, errors, verification };
}

/** Reads data that an exchange of the app changed, or gave of itself. */
export function readChanged(call: Call, body: Pick<GraphQLAnswer, "data" | "errors">): Verification<never> {
  const raw = JSON.stringify(body);
  const answer = { ...body, body: { ...body }, raw, extensions: undefined, odd: [], unsafe: [] };
  return readVerification(call, new Masks(call), answer);
}

/** An answer's id, unless it repeats what was sent. */
export function readRequestId(call: Call, response: TransportResponse): string | undefined {
  const id = requestId(response);
  return id !== undefined && new Masks(call).mask(id, "id") === id ? id : undefined;
}

// Nobody reads more, and a server may send thousands.
const MOST_SHOWN = 20;

/** GraphQL errors without what they repeat of the variables. */
function shown(masks: Masks, errors: readonly GraphQLAnswerError[]): ShownError[] {
  const step = (name: string | number): string | number =>
    typeof name === "string" ? masks.show(name) : name;
  return errors.slice(0, MOST_SHOWN).map(({ message, path }) => ({
    message: masks.show(message),
    ...(path && { path: path.slice(0, MOST_SHOWN).map(step) }),
  }));
}
