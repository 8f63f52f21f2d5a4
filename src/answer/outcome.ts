import type { Envelope, VendorError } from "../document/document.ts";
import type { PreparedDocument } from "../document/prepared-document.ts";
import type { Receipt } from "../error/receipt.ts";
import type { Masker } from "../masking/masker.ts";
import { atMost, type DriftReporter, settle } from "./drift.ts";
import type { DeclineReason } from "./reason.ts";
import { reasonOf } from "./reason-of.ts";
import { USUAL_MESSAGES } from "./usual-messages.ts";
import { AnsweredVerification, DeclinedVerification, type Verification } from "./verification.ts";

/**
 * Reads an envelope, and decides whether the vendor served the call with the result that the document selects. Keeps the
 * received envelope, so that nothing is lost.
 *
 * @param body the whole answer as received, which is kept too
 * @param mask called only if there is a text to show
 * @param known the reason of a decline, if it is known already. Otherwise the envelope's texts give it
 */
export function readOutcome(
  envelope: Envelope<unknown>,
  body: Readonly<Record<string, unknown>>,
  { service, fits }: PreparedDocument,
  receipt: Receipt,
  mask: Masker,
  tell: DriftReporter,
  known?: DeclineReason,
): Verification<never> {
  const { result, error } = envelope;
  const report = atMost(tell);
  const decline = (reason?: DeclineReason): Verification<never> => {
    const vendor = (isObject(error) ? error : {}) as VendorError;
    const [message, status, vendorMessage, decryptedError] = [
      envelope.message,
      vendor.status,
      vendor.message,
      vendor.decryptedError,
    ].map((value: unknown) => ((value ?? null) === null ? null : asText(value)));
    const show = (text: string | null | undefined): string | null => (text ? mask(text) : (text ?? null));
    return new DeclinedVerification(
      show(message),
      {
        reason: reason ?? reasonOf([decryptedError, vendorMessage, message, status]),
        status: show(status),
        message: show(vendorMessage),
        decryptedError: show(decryptedError),
      },
      envelope,
      body,
      receipt,
    );
  };

  if (!isOk(envelope, report)) return decline(known);
  if (result === null || result === undefined) return decline("no-result");
  const member = isObject(result) ? result.__typename : undefined;
  if (member !== service.resultType) {
    report(
      "unexpected-member",
      "result",
      service.resultType,
      typeof member === "string" ? member : "no __typename",
    );
    return decline("unexpected-result");
  }
  const settled = fits(result) ? result : settle(result, service.shape, "result", report);
  const message = envelope.message ?? null;
  const text = message === null || USUAL_MESSAGES.has(message) ? message : mask(asText(message));
  return new AnsweredVerification(text, settled as never, envelope, body, receipt);
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

/** A text unchanged. For any other value, the beginning of its JSON. */
function asText(value: unknown): string {
  if (typeof value === "string") return value;
  let left = MOST_SHOWN;
  const beginning = (value: unknown, depth: number): unknown => {
    if (typeof value === "string") {
      left -= value.length;
      return value;
    }
    left--;
    if (!isObject(value)) return value;
    if (depth === 0) return "(nests deeper)";
    const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [] : Object.create(null);
    for (const name in value) {
      if (left <= 0) break;
      left -= name.length;
      // On an object without a prototype, __proto__ is a name like others.
      (copy as Record<string, unknown>)[name] = beginning(value[name], depth - 1);
    }
    return copy;
  };
  return JSON.stringify(beginning(value, DEEPEST_SHOWN));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
