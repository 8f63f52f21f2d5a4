import { isObject } from "../answer/is-object.ts";
import type { VendorPage } from "./read-page.ts";
import type { VendorRequest } from "./read-request.ts";

/** The content of a page's response examples. */
export interface VendorAnswers {
  /** The answers of the mutation field. Those with a result come first. */
  readonly envelopes: readonly Readonly<Record<string, unknown>>[];
  /** Whether a response example breaks off. */
  readonly cut: boolean;
  /** Whether any shows a result. */
  readonly hasResult: boolean;
  readonly notes: readonly string[];
}

/** Finds the response examples in a page's JSON: those that answer this service's mutation. */
export function readAnswers(page: VendorPage, request: VendorRequest): VendorAnswers {
  const envelopes: Readonly<Record<string, unknown>>[] = [];
  const notes: string[] = [];
  let cut = false;
  for (const { value, complete } of page.examples) {
    const envelope = envelopeIn(value, request.rootKey);
    if (envelope === undefined) {
      if ("statusCode" in value && "body" in value) {
        notes.push(
          "The response example is the site's placeholder ({ statusCode, body }), not an answer, and was ignored.",
        );
      }
      continue;
    }
    const result = envelope[request.resultKey];
    const typename = isObject(result) ? result.__typename : undefined;
    if (typeof typename === "string" && typename !== request.resultType) {
      notes.push(`The response example has another type than ${request.resultType} and was ignored.`);
      continue;
    }
    if (!complete) cut = true;
    envelopes.push(envelope);
  }
  if (cut) notes.push("The response example breaks off. Whatever it does not show is marked INFERRED.");
  if (envelopes.length === 0)
    notes.push("The page has no response example. So every type of the result is a guess, marked INFERRED.");
  const shows = (envelope: Readonly<Record<string, unknown>>): boolean =>
    isObject(envelope[request.resultKey]);
  const hasResult = envelopes.some(shows);
  if (envelopes.length > 0 && !hasResult) {
    notes.push(
      "The response example has no result. So every type of the result is a guess, marked INFERRED.",
    );
  }
  return {
    envelopes: envelopes.sort((a, b) => Number(shows(b)) - Number(shows(a))),
    cut,
    hasResult,
    notes,
  };
}

/** Finds the envelope in `{ data: { verify: … } }`, or in an inner part of it that somebody copied alone. */
function envelopeIn(
  value: Readonly<Record<string, unknown>>,
  rootKey: string,
): Readonly<Record<string, unknown>> | undefined {
  const data = isObject(value.data) ? value.data : value;
  const envelope = data[rootKey] ?? data;
  return isObject(envelope) && ("ok" in envelope || "result" in envelope) && !("query" in envelope)
    ? envelope
    : undefined;
}
