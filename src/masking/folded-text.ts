import type { Decoding, Span } from "./decodings.ts";

/** A run of letters or of digits. */
export interface Run {
  /** Where it begins and ends among {@link FoldedText.letters}. */
  readonly from: number;
  to: number;
  text: string;
  readonly isNumber: boolean;
  /** Whether it is a number of only zeros so far. */
  isZero: boolean;
  /** Whether it begins with a capital letter, or in a script without capitals. */
  readonly isCapital: boolean;
  /** How many other characters come before it. */
  readonly gap: number;
}

/**
 * What two spellings of one value have in common: its letters and digits, without case, accents, punctuation and invisible
 * characters.
 */
export class FoldedText {
  letters = "";
  readonly runs: Run[] = [];
  readonly #spanAt: (index: number) => Span;
  /** Where each letter begins and ends in the decoding. */
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /** The run of each letter. */
  readonly #runs: number[] = [];
  /** Letters before which camel case begins another word, or with which a number begins after its zeros. */
  readonly #seams = new Set<number>();

  constructor({ text, spanAt }: Decoding) {
    this.#spanAt = spanAt;
    let gap = 0;
    let before = 0;
    for (let at = 0, width = 1; at < text.length; at += width) {
      const code = text.codePointAt(at) as number;
      width = code > 0xffff ? 2 : 1;
      const folded = foldOf(code);
      if (folded === "") {
        // A mark belongs to the letter before it.
        if (gap === 0 && this.letters !== "") this.#ends[this.#ends.length - 1] = at + width;
      } else if (folded === undefined) {
        gap++;
      } else {
        this.#add(folded, at, at + width, gap, isCapital(code) || code > 0x7f);
        if (isCapital(code) && !isCapital(before)) this.#seams.add(this.letters.length - folded.length);
        gap = 0;
      }
      before = code;
    }
  }

  #add(folded: string, start: number, end: number, gap: number, isCapital: boolean): void {
    const isNumber = folded >= "0" && folded <= "9";
    const at = this.letters.length;
    let run = this.runs.at(-1);
    if (run === undefined || gap > 0 || run.isNumber !== isNumber) {
      run = { from: at, to: at, text: "", isNumber, isZero: isNumber, isCapital, gap };
      this.runs.push(run);
    }
    if (run.isZero) this.#seams.add(at);
    run.isZero &&= folded === "0";
    run.text += folded;
    run.to = at + folded.length;
    this.letters += folded;
    for (let unit = 0; unit < folded.length; unit++) {
      this.#starts.push(start);
      this.#ends.push(end);
      this.#runs.push(this.runs.length - 1);
    }
  }

  /** The run of a letter. */
  runAt(letter: number): number {
    return this.#runs[letter] as number;
  }

  /** Whether a new word begins with this letter. */
  isEdge(letter: number): boolean {
    return this.#runs[letter - 1] !== this.#runs[letter] || this.#seams.has(letter);
  }

  /** Where letters stand in the text. */
  spanOf(from: number, to: number): Span {
    const [start] = this.#spanAt(this.#starts[from] as number);
    const [, end] = this.#spanAt((this.#ends[to - 1] as number) - 1);
    return [start, end];
  }
}

// Invisible characters, and accents on Latin letters. The vowel signs of Indic scripts stay: they belong to the word.
const DROPPED = /[\u0300-\u036f]|\p{Cf}/gu;
const LETTERS = /^[\p{L}\p{M}\p{N}]+$/u;

/** The folded letter. Undefined if it is not a letter, an empty text if it is a mark without a meaning of its own. */
function foldOf(code: number): string | undefined {
  if (code < 0x80) {
    if (code >= 0x61 && code <= 0x7a) return ASCII[code];
    if (code >= 0x41 && code <= 0x5a) return ASCII[code + 32];
    return code >= 0x30 && code <= 0x39 ? ASCII[code] : undefined;
  }
  // The digits of India's scripts have the same place in each Unicode block.
  if (code >= 0x966 && code <= 0xd6f && (code & 0x7f) >= 0x66 && (code & 0x7f) <= 0x6f) {
    return String((code & 0x7f) - 0x66);
  }
  // The digits of Arabic and of Urdu.
  if ((code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9)) return String(code & 0xf);
  // ẞ and ß both become ss.
  const folded = String.fromCodePoint(code)
    .normalize("NFKD")
    .replace(DROPPED, "")
    .toUpperCase()
    .toLowerCase();
  return folded === "" || LETTERS.test(folded) ? folded : undefined;
}

const ASCII: readonly string[] = Array.from({ length: 0x80 }, (_, code) => String.fromCharCode(code));

const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;
