import { SUSPECT_NUMBER, USUAL_MESSAGES } from "../answer/usual-answer.ts";
import { AnsweredVerification } from "../answer/verification.ts";
import type { Envelope } from "../document/document.ts";
import type { TransportResponse } from "../transport/transport.ts";
import type { Attempt, Received } from "./attempt.ts";
import type { Call } from "./call.ts";

/** What came of reading an answer as a usual one. */
interface Usual {
  /** Absent if it is not a usual answer. */
  readonly attempt?: Attempt;
  /** The parsed body, if the next reader can use it. */
  readonly plain?: unknown;
}

/**
 * Reads an answer of the usual kind: HTTP 200, served, with the result that the document selects. If anything must be
 * reported, masked, corrected or refused, it reads nothing, and `readUnusual` is loaded for the answer.
 */
export function readUsual(call: Call, response: TransportResponse, received: Received): Usual {
  const { status, body: text, odd } = response;
  if (status !== 200 || odd !== undefined || SUSPECT_NUMBER.test(text)) return {};
  let body: Record<string, unknown> & { readonly data?: Record<string, unknown> };
  try {
    body = JSON.parse(text);
  } catch {
    return {};
  }
  const { service, fits } = call.document;
  const envelope = body?.data?.[service.root] as
    | Envelope<{ readonly __typename?: string }>
    | null
    | undefined;
  if (body?.errors !== undefined || envelope?.ok !== true) return { plain: body };
  const { result, message = null } = envelope;
  if (result?.__typename !== service.resultType || !fits(result)) return { plain: body };
  if (message !== null && !USUAL_MESSAGES.has(message)) return { plain: body };
  const verification = new AnsweredVerification(message, result, envelope, body, call.receipt());
  const data = body.data as Record<string, unknown>;
  return {
    attempt: {
      kind: "answered",
      sent: "yes",
      received,
      data,
      errors: [],
      verification: verification as never,
    },
  };
}
