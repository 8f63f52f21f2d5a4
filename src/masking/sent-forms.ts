import type { Span } from "./decodings.ts";
import type { FoldedText, Run } from "./folded-text.ts";
import { isMessageWord } from "./message-words.ts";

// Where in a text a form counts: always as whole words; or also …
export const AMONG_LETTERS = 1; // inside a longer word that is not a usual one
export const ACROSS_WORDS = 2; // with other characters than letters between its letters
export const ANYWHERE = 4; // inside anything

/** A shorter form does not count inside a longer word. */
export const SHORTEST_WITHIN = 5;
/** The most characters between two words of one value. */
export const WIDEST_GAP = 10;

/** Forms of values, each with where it counts, and the search for them in a text. */
export class SentForms {
  readonly #forms = new Map<string, number>();
  /** The lengths of forms, by their first two letters, so that only as many letters are compared as needed. */
  readonly #lengths = new Map<string, Set<number>>();

  add(form: string, where: number): void {
    const within = form.length < SHORTEST_WITHIN ? where & ~AMONG_LETTERS : where;
    this.#forms.set(form, (this.#forms.get(form) ?? 0) | within);
    const start = form.slice(0, 2);
    const lengths = this.#lengths.get(start) ?? new Set();
    this.#lengths.set(start, lengths.add(form.length));
  }

  /** The longest form at each place of a text. */
  *in(folded: FoldedText): Iterable<Span> {
    const { letters } = folded;
    for (let from = 0; from < letters.length; from++) {
      const lengths = this.#lengths.get(letters.slice(from, from + 2));
      if (lengths === undefined) continue;
      let longest = 0;
      for (const length of lengths) {
        const to = from + length;
        if (length <= longest || to > letters.length) continue;
        const where = this.#forms.get(letters.slice(from, to));
        if (where !== undefined && fits(folded, from, to, where)) longest = length;
      }
      if (longest > 0) yield [from, from + longest];
    }
  }
}

function fits(folded: FoldedText, from: number, to: number, where: number): boolean {
  if (where & ANYWHERE) return true;
  const [first, last] = [folded.runAt(from), folded.runAt(to - 1)];
  const isWords = folded.isEdge(from) && folded.isEdge(to);
  if (first === last) {
    return isWords || ((where & AMONG_LETTERS) > 0 && !isMessageWord(folded.runs[first]?.text as string));
  }
  if (!isWords || !(where & ACROSS_WORDS)) return false;
  for (let run = first + 1; run <= last; run++) if ((folded.runs[run] as Run).gap > WIDEST_GAP) return false;
  return true;
}
