import { base64In, type Decoding, decodings, type Span } from "./decodings.ts";
import { FoldedText } from "./folded-text.ts";
import { personalShapes } from "./personal-shapes.ts";
import { SentValues } from "./sent-values.ts";

/**
 * Makes a text of the server safe to show. It masks values that were sent, and whatever else looks personal. An id may
 * look like a person's number, so it is masked only if it was sent.
 */
export type Masker = (text: string, of?: "text" | "id") => string;

const MASK = "[redacted]";
// Nobody reads a longer text, and searching it would keep the process busy.
const LONGEST = 10_000;
// A value may begin before the cut and be recognisable only by the characters after it.
const BEYOND = 1_000;

/**
 * Creates a {@link Masker} for credentials and values of variables. It recognises a value in any spelling: a date in any
 * order, a number with any punctuation, single words of a name or an address, in any case and with any escapes. A text
 * that is too long for a message is cut.
 *
 * Creating a masker costs nothing, because it looks at the values only when it masks the first text.
 */
export function masker(secrets: readonly string[], ...variables: readonly unknown[]): Masker {
  let sent: SentValues | undefined;
  return (text, of = "text") => {
    sent ??= sentIn([secrets, variables]);
    const looked = text.slice(0, LONGEST + BEYOND);
    const spans: Span[] = [];
    const all = decodings(looked);
    for (const { text, spanAt } of all) {
      spans.push(...sent.find(new FoldedText({ text, spanAt })));
      const within = [...sent.signsIn(text), ...(of === "text" ? personalShapes(text) : [])];
      for (const [start, end] of within) spans.push([spanAt(start)[0], spanAt(end - 1)[1]]);
    }
    for (const { said, span } of base64In(all.at(-1) as Decoding)) {
      if (decodings(said).some((decoding) => sent?.find(new FoldedText(decoding)).length)) spans.push(span);
    }
    return masked(looked, spans, Math.min(LONGEST, text.length));
  };
}

function sentIn(values: unknown): SentValues {
  const sent = new SentValues();
  const seen = new Set<unknown>();
  const collect = (value: unknown): void => {
    if (seen.has(value)) return;
    seen.add(value);
    if (typeof value === "string" || typeof value === "number" || typeof value === "bigint") {
      sent.add(String(value));
    } else if (value instanceof Date) {
      collect(value.toJSON());
    } else if (typeof value === "object" && value !== null) {
      for (const inner of Object.values(value)) collect(inner);
    }
  };
  collect(values);
  return sent;
}

function masked(text: string, spans: readonly Span[], end: number): string {
  let shown = "";
  let from = 0;
  for (const [start, stop] of [...spans].sort(([a], [b]) => a - b)) {
    if (start >= end) break;
    if (start >= from) shown += text.slice(from, start) + MASK;
    from = Math.max(from, stop);
  }
  return shown + text.slice(from, end);
}
