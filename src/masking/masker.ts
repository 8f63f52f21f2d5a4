import { base64In } from "./base64-in.ts";
import { FoldedText } from "./folded-text.ts";
import { KnownValues } from "./known-values.ts";
import { personalShapes } from "./personal-shapes.ts";
import type { Span } from "./reading.ts";
import { type Reading, readings } from "./reading.ts";

/**
 * Makes a text of the server's fit to be shown: masks what was sent, and what looks personal though nobody sent it. An
 * id may look like a number of somebody's and is left alone unless it is one that was sent.
 */
export type Masker = (text: string, of?: "text" | "id") => string;

const MASK = "[redacted]";
// What is longer is no text for a person, and a search in it would keep the process busy.
const LONGEST = 10_000;
// What begins before the cut and is only known by what follows it.
const BEYOND = 1_000;

/**
 * Makes a {@link Masker} for credentials and for the values of variables, which it finds by what they are, not by how
 * they were typed: a date in any order, a number with any punctuation, the words of a name or an address by themselves,
 * all of it in any case and escaped in any way. Of a text beyond any message's length it gives the beginning.
 *
 * Making one costs nothing; the values are looked at when the first text is to be shown.
 */
export function masker(secrets: readonly string[], ...variables: readonly unknown[]): Masker {
  let known: KnownValues | undefined;
  return (text, of = "text") => {
    known ??= knownIn([secrets, variables]);
    const looked = text.slice(0, LONGEST + BEYOND);
    const spans: Span[] = [];
    const all = readings(looked);
    for (const { text, spanAt } of all) {
      spans.push(...known.find(new FoldedText({ text, spanAt })));
      const within = [...known.signsIn(text), ...(of === "text" ? personalShapes(text) : [])];
      for (const [start, end] of within) spans.push([spanAt(start)[0], spanAt(end - 1)[1]]);
    }
    for (const { said, span } of base64In(all.at(-1) as Reading)) {
      if (readings(said).some((reading) => known?.find(new FoldedText(reading)).length)) spans.push(span);
    }
    return masked(looked, spans, Math.min(LONGEST, text.length));
  };
}

function knownIn(values: unknown): KnownValues {
  const known = new KnownValues();
  const seen = new Set<unknown>();
  const collect = (value: unknown): void => {
    if (seen.has(value)) return;
    seen.add(value);
    if (typeof value === "string" || typeof value === "number" || typeof value === "bigint") {
      known.add(String(value));
    } else if (value instanceof Date) {
      collect(value.toJSON());
    } else if (typeof value === "object" && value !== null) {
      for (const inner of Object.values(value)) collect(inner);
    }
  };
  collect(values);
  return known;
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
