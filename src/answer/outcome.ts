import type { Envelope, VendorError } from "../document/document.ts";
import type { PreparedDocument } from "../document/prepared-document.ts";
import type { Receipt } from "../error/receipt.ts";
import type { Scrubber } from "../error/redact.ts";
import { atMost, type DriftReporter, settle } from "./drift.ts";
import type { DeclineReason } from "./reason.ts";
import { reasonOf } from "./reason-of.ts";
import { AnsweredVerification, DeclinedVerification, type Verification } from "./verification.ts";

/**
 * Reads an envelope: did the vendor serve the call, and with the result that the document selects? Nothing that
 * arrived is dropped: the envelope goes along as it came.
 *
 * @param body the whole answer, which goes along as it came as well
 * @param scrub made only if there is a text to scrub
 */
export function readOutcome(
  envelope: Envelope<unknown>,
  body: Readonly<Record<string, unknown>>,
  { service, fits }: PreparedDocument,
  receipt: Receipt,
  scrub: () => Scrubber,
  tell: DriftReporter,
): Verification<never> {
  const { result, error } = envelope;
  const report = atMost(tell);
  const decline = (reason: DeclineReason): Verification<never> => {
    const vendor = (isObject(error) ? error : {}) as VendorError;
    const show = scrub();
    const text = (value: unknown): string | null => ((value ?? null) === null ? null : shown(value, show));
    return new DeclinedVerification(
      text(envelope.message),
      {
        reason,
        status: text(vendor.status),
        message: text(vendor.message),
        decryptedError: text(vendor.decryptedError),
      },
      envelope,
      body,
      receipt,
    );
  };

  if (!isOk(envelope, report)) {
    const vendor = (isObject(error) ? error : {}) as VendorError;
    return decline(
      reasonOf([
        asCode(vendor.decryptedError),
        asCode(vendor.message),
        asCode(envelope.message),
        asCode(vendor.status),
      ]),
    );
  }
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
  // The usual text is the same at every call and holds nothing of it.
  const text = message === null || USUAL.has(message) ? message : shown(message, scrub());
  return new AnsweredVerification(text, settled as never, envelope, body, receipt);
}

const USUAL = new Set([
  "Verification completed successfully",
  "Business verification completed successfully",
]);

/** One integrator meets "true" and 1; a server that no longer has the field leaves the error to decide. */
function isOk(envelope: Envelope<unknown>, report: DriftReporter): boolean {
  const ok: unknown = envelope.ok;
  if (ok === true || ok === false) return ok;
  report("type", "ok", "Boolean", ok === null || ok === undefined ? "null" : typeof ok);
  if (ok === undefined || ok === null) return (envelope.error ?? null) === null;
  return ok === "true" || ok === 1;
}

// What a person would read of it; neither the stack nor the time is endless.
const DEEPEST_SHOWN = 20;
const MOST_SHOWN = 10_000;

/** Of a value that is no text, each text in it, names too: one inside another is escaped beyond recognition. */
function shown(value: unknown, show: Scrubber): string {
  return typeof value === "string" ? show(value) : show(asText(value, show));
}

function asText(value: unknown, show: Scrubber = (text) => text): string {
  return typeof value === "string" ? value : JSON.stringify(cleaned(value, show));
}

/** A copy of the first characters of a value. */
function cleaned(value: unknown, show: Scrubber): unknown {
  let left = MOST_SHOWN;
  const text = (inner: string): string => {
    left -= inner.length;
    return show(inner);
  };
  const clean = (inner: unknown, depth: number): unknown => {
    left--;
    if (typeof inner === "string") return text(inner);
    if (!isObject(inner)) return inner;
    if (depth === 0) return "(nests deeper)";
    if (Array.isArray(inner)) {
      const items: unknown[] = [];
      for (const item of inner) {
        if (left <= 0) break;
        items.push(clean(item, depth - 1));
      }
      return items;
    }
    const fields: [string, unknown][] = [];
    for (const name of Object.keys(inner)) {
      if (left <= 0) break;
      fields.push([text(name), clean(inner[name], depth - 1)]);
    }
    return Object.fromEntries(fields);
  };
  return clean(value, DEEPEST_SHOWN);
}

function asCode(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : asText(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
