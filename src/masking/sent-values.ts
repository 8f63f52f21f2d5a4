import { dateKeys, datesIn } from "./dates-in.ts";
import { type Decoding, decodings, type Span } from "./decodings.ts";
import { FoldedText, type Run } from "./folded-text.ts";
import { isMessageWord } from "./message-words.ts";
import {
  ACROSS_WORDS,
  AMONG_LETTERS,
  ANYWHERE,
  SentForms,
  SHORTEST_WITHIN,
  WIDEST_GAP,
} from "./sent-forms.ts";

// Shorter texts occur everywhere. Masking them would destroy the text and hide nothing.
const SHORTEST = 3;
const SHORTEST_NUMBER = 4;
const SHORTEST_MIXED = 6;
const SHORTEST_PHRASE = 8;
// A longer text is known by overlapping pieces.
const LONGEST_FORM = 48;
const PIECE = 16;
const PIECE_OF_NUMBER = 8;
const LONGEST_VALUE = 10_000;
const NAME = /^[\p{L}\p{M}\p{Cf}\s.,'’-]+$/u;
// A full name and a title. A text with more words is an address.
const MOST_WORDS_OF_NAME = 6;
const GAP_IN_NAME = 3;

/** The values that were sent, in every form in which a text can repeat them. */
export class SentValues {
  readonly #forms = new SentForms();
  /** Pairs of adjacent words. */
  readonly #pairs = new Set<string>();
  /** Short forms that stand for a word of a name beside another word: its first letter, or a word of two letters. */
  readonly #companions = new Set<string>();
  /** Initials of words of a name that are not known in full. */
  readonly #initials = new Set<string>();
  readonly #dates = new Set<string>();
  /** Values with hardly any letters, such as a password of signs. */
  readonly #signs = new Set<string>();

  add(value: string): void {
    for (const decoding of decodings(value.slice(0, LONGEST_VALUE))) {
      const folded = new FoldedText(decoding);
      this.#addWhole(folded);
      this.#addWords(wordsOf(decoding), NAME.test(decoding.text));
      this.#addDates(folded);
      if (folded.letters.length < SHORTEST && decoding.text.trim().length > SHORTEST) {
        this.#signs.add(decoding.text.trim());
      }
    }
    const decimals = value.slice(0, LONGEST_VALUE).match(/\b\d{1,3}\.\d{3,20}/g) ?? [];
    for (const decimal of decimals) this.#addDecimal(decimal);
  }

  #addWhole({ letters, runs }: FoldedText): void {
    const isNumber = runs.every((run) => run.isNumber);
    const isMixed = !isNumber && runs.some((run) => run.isNumber);
    if (letters.length < (isNumber ? SHORTEST_NUMBER : SHORTEST) || (runs.length === 1 && !isNumber)) return;
    const isLong = letters.length >= (isNumber || isMixed ? SHORTEST_MIXED : SHORTEST_PHRASE);
    this.#addForm(letters, ACROSS_WORDS | (isNumber ? 0 : AMONG_LETTERS) | (isLong ? ANYWHERE : 0));
    if (letters.length > LONGEST_FORM) return;
    this.#addPiecesOfNumber(letters);
    if (!isNumber) return;
    const short = letters.replace(/^0+/, "");
    // Texts often omit a country prefix, a trunk prefix or leading zeros.
    for (const form of [short, /^(?:0|91)\d{10}$/.test(short) ? short.slice(-10) : short]) {
      if (form.length >= SHORTEST_NUMBER) {
        this.#forms.add(form, ACROSS_WORDS | (form.length >= SHORTEST_MIXED ? ANYWHERE : 0));
      }
    }
  }

  #addForm(letters: string, where: number): void {
    if (letters.length <= LONGEST_FORM) {
      this.#forms.add(letters, where);
      return;
    }
    for (let at = 0; at + PIECE <= letters.length; at += PIECE / 2)
      this.#forms.add(letters.slice(at, at + PIECE), ANYWHERE);
    this.#forms.add(letters.slice(-PIECE), ANYWHERE);
    this.#addPiecesOfNumber(letters);
  }

  /** Adds an identifier without its first or last letters, which reveals nearly as much as the whole. */
  #addPiecesOfNumber(letters: string): void {
    for (let at = 0; at + PIECE_OF_NUMBER <= letters.length; at++) {
      const piece = letters.slice(at, at + PIECE_OF_NUMBER);
      if (/\d.*\d.*\d/.test(piece)) this.#forms.add(piece, ANYWHERE);
    }
  }

  /** Adds a decimal number as a server may round or cut it. Two decimals of a degree are about a kilometre. */
  #addDecimal(number: string): void {
    const point = number.indexOf(".");
    for (let end = point + 3; end <= number.length; end++) {
      for (const form of [number.slice(0, end), Number(number).toFixed(end - point - 1)]) {
        const digits = form.replace(".", "");
        if (digits.length >= SHORTEST) this.#forms.add(digits, ACROSS_WORDS);
      }
    }
  }

  #addDates(folded: FoldedText): void {
    for (const { from, to, keys, isCertain } of datesIn(folded)) {
      if (!isCertain && (from > 0 || to < folded.letters.length)) continue;
      for (const key of keys.filter((key) => /^\d+\/\d+\/\d+$/.test(key)).flatMap(dateKeys))
        this.#dates.add(key);
    }
  }

  #addWord(word: string): void {
    if (isMessageWord(word)) return;
    // In scripts without small words, two characters are a name.
    const shortest = /[^ -~]/.test(word) ? SHORTEST - 1 : SHORTEST;
    if (word.length < shortest) return;
    const isLong = word.length > SHORTEST_WITHIN;
    this.#addForm(word, AMONG_LETTERS | (isLong ? ACROSS_WORDS : 0));
  }

  #addWords({ letters, runs }: FoldedText, isName: boolean): void {
    const names: string[] = [];
    for (let index = 0, next = 1; index < runs.length; index = next++) {
      // A piece has no other characters between its letters.
      while (next < runs.length && runs[next]?.gap === 0) next++;
      const piece = runs.slice(index, next) as [Run, ...Run[]];
      const text = letters.slice(piece[0].from, piece.at(-1)?.to);
      const [only] = piece;
      if (piece.length === 1 && !only.isNumber) {
        names.push(text);
        this.#addWord(text);
        continue;
      }
      if (text.length >= SHORTEST_NUMBER)
        this.#addForm(text, ACROSS_WORDS | (text.length >= SHORTEST_MIXED ? ANYWHERE : 0));
      for (const run of piece.length > 1 ? piece : []) {
        if (run.text.length < SHORTEST_WITHIN) continue;
        if (!run.isNumber) this.#addWord(run.text);
        else if (run.text.length <= LONGEST_FORM) this.#forms.add(run.text, 0);
      }
    }
    for (let at = 1; at < runs.length; at++) this.#pairs.add(`${runs[at - 1]?.text} ${runs[at]?.text}`);
    if (isName && names.length > 1 && names.length <= MOST_WORDS_OF_NAME) this.#addName(names);
  }

  /** Adds a name with its words in another order, without blanks, shortened to initials, or with initials written out. */
  #addName(words: readonly string[]): void {
    for (const word of words) {
      if (word.length > 1) this.#companions.add(word[0] as string);
      else this.#initials.add(word);
      if (word.length < SHORTEST && !isMessageWord(word)) this.#companions.add(word);
    }
    for (const one of words.filter((word) => !isMessageWord(word))) {
      for (const other of words) {
        if (one === other) continue;
        for (const [joined, where] of [
          [one + other, AMONG_LETTERS | ACROSS_WORDS],
          [other + one, AMONG_LETTERS | ACROSS_WORDS],
          [one + other[0], 0],
          [other[0] + one, 0],
        ] as const) {
          if (joined.length <= SHORTEST || joined.length > LONGEST_FORM || isMessageWord(joined)) continue;
          this.#forms.add(joined, where);
        }
      }
    }
  }

  /** The places where a text repeats a sent value. */
  find(folded: FoldedText): readonly Span[] {
    const { runs } = folded;
    // Take the whole word or number around it: a syllable, a country prefix or zeros reveal more of the same value.
    const found: Span[] = [...this.#forms.in(folded)].map(([from, to]) => [
      (runs[folded.runAt(from)] as Run).from,
      (runs[folded.runAt(to - 1)] as Run).to,
    ]);
    for (const { from, to, keys } of this.#dates.size > 0 ? datesIn(folded) : []) {
      if (keys.some((key) => this.#dates.has(key))) found.push([from, to]);
    }
    const isFound = new Set<number>();
    for (const [from, to] of found) {
      for (let run = folded.runAt(from); run <= folded.runAt(to - 1); run++) isFound.add(run);
    }
    found.push(...this.#chainsIn(runs, isFound), ...this.#companionsIn(runs, isFound));
    return found.map(([from, to]) => folded.spanOf(from, to));
  }

  /** Sequences of words as in a value, if one of them is known or is not a usual word of messages. */
  *#chainsIn(runs: readonly Run[], isFound: Set<number>): Iterable<Span> {
    for (let first = 0, next = 1; first < runs.length; first = next++) {
      while (next < runs.length && this.#isPair(runs[next - 1] as Run, runs[next] as Run)) next++;
      const chain = runs.slice(first, next);
      if (chain.length === 1) continue;
      const isKnown = chain.some((_, index) => isFound.has(first + index));
      if (!isKnown && (chain.length === 2 || chain.every(({ text }) => isMessageWord(text)))) continue;
      for (let index = first; index < next; index++) isFound.add(index);
      yield [chain[0]?.from as number, chain.at(-1)?.to as number];
    }
  }

  #isPair(one: Run, other: Run): boolean {
    return other.gap <= WIDEST_GAP && this.#pairs.has(`${one.text} ${other.text}`);
  }

  /** The rest of a name beside a known word of it. */
  *#companionsIn(runs: readonly Run[], isFound: Set<number>): Iterable<Span> {
    for (const step of [1, -1]) {
      for (let at = step > 0 ? 1 : runs.length - 2; at >= 0 && at < runs.length; at += step) {
        const [beside, run] = [runs[at - step] as Run, runs[at] as Run];
        const { gap } = step > 0 ? run : beside;
        if (isFound.has(at) || !isFound.has(at - step) || beside.isNumber || gap > GAP_IN_NAME) continue;
        if (!this.#isCompanion(run)) continue;
        isFound.add(at);
        yield [Math.min(run.from, beside.from), Math.max(run.to, beside.to)];
      }
    }
  }

  #isCompanion({ text, isCapital }: Run): boolean {
    if (this.#companions.has(text)) return true;
    return (
      isCapital && text.length >= SHORTEST && this.#initials.has(text[0] as string) && !isMessageWord(text)
    );
  }

  /** The places where a text repeats values of signs, which have only one form. */
  *signsIn(text: string): Iterable<Span> {
    for (const signs of this.#signs) {
      for (let at = text.indexOf(signs); at >= 0; at = text.indexOf(signs, at + signs.length)) {
        yield [at, at + signs.length];
      }
    }
  }
}

/** The words of a text without the names of a link's parameters, which are about nobody. */
function wordsOf({ text, spanAt }: Decoding): FoldedText {
  return new FoldedText({ text: text.replace(/([?&])[\w.~-]+=/g, "$1"), spanAt });
}
