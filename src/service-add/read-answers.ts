import { isObject } from "../answer/is-object.ts";
import type { VendorPage } from "./read-page.ts";
import type { VendorRequest } from "./read-request.ts";

/** The answer of the mutation field. */
type Envelope = Readonly<Record<string, unknown>>;

/** The content of a page's response examples. */
export interface VendorAnswers {
  /** Those with a result come first. */
  readonly envelopes: readonly Envelope[];
  /** Whether a response example breaks off. */
  readonly cut: boolean;
  /** Whether any shows a result. */
  readonly hasResult: boolean;
  readonly notes: readonly string[];
}

/** Finds the response examples in a page's JSON: those that answer this service's mutation. */
export function readAnswers(page: VendorPage, { root, resultType }: VendorRequest): VendorAnswers {
  const envelopes: Envelope[] = [];
  const notes: string[] = [];
  let cut = false;
  for (const { value, complete } of page.examples) {
    const envelope = envelopeIn(value, root);
    const typename = isObject(envelope?.result) ? envelope.result.__typename : undefined;
    if (envelope === undefined) {
      if (!("statusCode" in value && "body" in value)) continue;
      notes.push(
        "The response example is the site's placeholder ({ statusCode, body }), not an answer, and was ignored.",
      );
    } else if (typeof typename === "string" && typename !== resultType) {
      notes.push(`The response example has another type than ${resultType} and was ignored.`);
    } else {
      cut ||= !complete;
      envelopes.push(envelope);
    }
  }
  const shows = ({ result }: Envelope): boolean => isObject(result);
  const hasResult = envelopes.some(shows);
  if (cut) notes.push("The response example breaks off. Whatever it does not show is marked INFERRED.");
  if (!hasResult) {
    const what =
      envelopes.length === 0 ? "The page has no response example." : "The response example has no result.";
    notes.push(`${what} So every type of the result is a guess, marked INFERRED.`);
  }
  return { envelopes: envelopes.sort((a, b) => Number(shows(b)) - Number(shows(a))), cut, hasResult, notes };
}

/** Finds the envelope in `{ data: { verify: … } }`, or in an inner part of it that somebody copied alone. */
function envelopeIn(value: Envelope, root: string): Envelope | undefined {
  const data = isObject(value.data) ? value.data : value;
  const envelope = data[root] ?? data;
  return isObject(envelope) && ("ok" in envelope || "result" in envelope) ? envelope : undefined;
}
