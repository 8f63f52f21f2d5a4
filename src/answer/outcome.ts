import type { Envelope, VendorError } from "../document/document.ts";
import type { PreparedDocument } from "../document/prepared-document.ts";
import type { Receipt } from "../error/receipt.ts";
import type { Masker } from "../masking/masker.ts";
import type { DeclineReason } from "./decline-reasons.ts";
import { atMost, type DriftReporter, settle } from "./drift.ts";
import { isObject } from "./is-object.ts";
import type { GraphQLAnswer } from "./read-answer.ts";
import { reasonOf } from "./reason-of.ts";
import { USUAL_MESSAGES } from "./usual-answer.ts";
import {
  AnsweredVerification,
  type Decline,
  DeclinedVerification,
  type Verification,
} from "./verification.ts";

/**
 * Reads an envelope, and decides whether the vendor served the call with the result that the document selects. Keeps the
 * received envelope, so that nothing is lost.
 *
 * @param answer the whole answer, which is kept too
 * @param mask called only if there is a text to show
 * @param tell is told of each difference between the answer and the schema once
 */
export function readOutcome(
  envelope: Envelope<unknown>,
  answer: GraphQLAnswer,
  { service, fits }: PreparedDocument,
  receipt: Receipt,
  mask: Masker,
  tell: DriftReporter,
): Verification<never> {
  const { result } = envelope;
  const report = atMost(tell);
  const decline = (reason?: DeclineReason): Verification<never> => {
    const error = declineOf(envelope, reason, mask);
    return new DeclinedVerification(shown(envelope.message, mask), error, envelope, answer.body, receipt);
  };

  reportAnswer(answer, service.root, report);
  if (!isOk(envelope, report)) return decline(answer.reason);
  if (result === null || result === undefined) return decline("no-result");
  const member = isObject(result) ? result.__typename : undefined;
  if (member !== service.resultType) {
    const found = typeof member === "string" ? member : "no __typename";
    report("unexpected-member", "result", service.resultType, found);
    return decline("unexpected-result");
  }
  const settled = fits(result) ? result : settle(result, service.shape, "result", report);
  const message = shown(envelope.message, mask);
  return new AnsweredVerification(message, settled as never, envelope, answer.body, receipt);
}

// How many steps of an error's path are reported.
const MOST_STEPS = 10;

/** Reports what is odd about the whole answer: how it was sent, numbers that became text, and errors beside the data. */
function reportAnswer({ odd, unsafe, errors }: GraphQLAnswer, root: string, report: DriftReporter): void {
  for (const found of odd) report("odd-body", "body", undefined, found);
  for (const path of unsafe) {
    const envelope = `data.${root}.`;
    report("unsafe-number", path.startsWith(envelope) ? path.slice(envelope.length) : path);
  }
  for (const { path } of errors) {
    report("partial-errors", (path?.length ? path : [root]).slice(0, MOST_STEPS).join("."));
  }
}

/** @param reason if it is known already; otherwise the envelope's texts give it */
function declineOf(envelope: Envelope<unknown>, reason: DeclineReason | undefined, mask: Masker): Decline {
  const { status, message, decryptedError }: VendorError = isObject(envelope.error) ? envelope.error : {};
  return {
    reason: reason ?? reasonOf([decryptedError, message, envelope.message, status].map(textOf)),
    status: shown(status, mask),
    message: shown(message, mask),
    decryptedError: shown(decryptedError, mask),
  };
}

function shown(value: unknown, mask: Masker): string | null {
  const text = textOf(value);
  return text && !USUAL_MESSAGES.has(text) ? mask(text) : text;
}

/**
 * Whether the envelope says ok. One integrator has received "true" and 1 instead of true, and some languages write "True" or
 * "1". If the server no longer has the field `ok`, the call is ok unless there is an error.
 */
function isOk(envelope: Envelope<unknown>, report: DriftReporter): boolean {
  const ok: unknown = envelope.ok;
  if (ok === true || ok === false) return ok;
  report("type", "ok", "Boolean", ok === null || ok === undefined ? "null" : typeof ok);
  if (ok === undefined || ok === null) return (envelope.error ?? null) === null;
  return typeof ok === "string" ? /^(?:true|1)$/i.test(ok) : ok === 1;
}

// A person would not read more. The limits also protect the stack and the memory: an error may contain a million names.
const DEEPEST_SHOWN = 20;
const MOST_SHOWN = 10_000;

/** A text unchanged, null for nothing. For any other value, the beginning of its JSON. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value;
  let left = MOST_SHOWN;
  const beginning = (value: unknown, depth: number): unknown => {
    left -= typeof value === "string" ? value.length : 1;
    if (typeof value !== "object" || value === null) return value;
    if (depth === 0) return "(nests deeper)";
    // On an object without a prototype, __proto__ is a name like others.
    const copy = Array.isArray(value) ? [] : Object.create(null);
    for (const name in value) {
      if (left <= 0) break;
      left -= name.length;
      copy[name] = beginning((value as Record<string, unknown>)[name], depth - 1);
    }
    return copy;
  };
  return JSON.stringify(beginning(value, DEEPEST_SHOWN));
}
