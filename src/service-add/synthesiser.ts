import { isObject } from "../answer/is-object.ts";
import { decoded } from "./read-json.ts";
import { inCaseOf, isCoordinate, syntheticText } from "./synthetic-text.ts";
import { isFieldKey } from "./typescript-of.ts";
import { singular, wordsOf } from "./words-of.ts";

/** Longer lists of an example are cut to this length. */
const ITEMS = 3;

/**
 * Replaces personal values in an example by made-up values of the same form. It replaces everything except short numbers,
 * words of a known vocabulary (`ACTIVE`, `Y`) and messages. Equal values get the same replacement everywhere, also inside a
 * message. Different values stay different.
 */
export class Synthesiser {
  readonly #byOriginal = new Map<string, string>();
  readonly #made = new Set<string>();

  /** All replacements: original → made-up value. */
  get replaced(): ReadonlyMap<string, string> {
    return this.#byOriginal;
  }

  /** The made-up counterpart of a value with this name. JSON in a string is decoded. */
  value(name: string, value: unknown): unknown {
    const plain = decoded(value);
    if (Array.isArray(plain)) return plain.slice(0, ITEMS).map((item) => this.value(singular(name), item));
    if (isObject(plain)) {
      const entries = Object.entries(plain);
      const isDictionary = !entries.every(([key]) => isFieldKey(key));
      const made = entries.slice(0, isDictionary ? ITEMS : undefined).map(([key, inner]) => {
        if (isDictionary) return [this.#replace(name, key), this.value(name, inner)];
        return [key, key === "__typename" ? inner : this.value(inObject(name, key), inner)];
      });
      return Object.fromEntries(made);
    }
    if (typeof plain === "number") return this.#number(name, plain);
    return typeof plain === "string" ? this.#replace(name, plain) : plain;
  }

  /** A text that is kept, without values that were replaced elsewhere and without anything like an id or an address. */
  text(text: string): string {
    let scrubbed = text;
    for (const [original, made] of [...this.#byOriginal].sort(([a], [b]) => b.length - a.length)) {
      // A single word in lower case may as well belong to the text itself.
      if (original.length < 3 || /^[a-z]+$/.test(original)) continue;
      const pattern = original.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      const anyCase = /[\s\d]/.test(original) ? "gi" : "g";
      scrubbed = scrubbed.replace(
        new RegExp(`(?<![A-Za-z0-9])${pattern}(?![A-Za-z0-9])`, anyCase),
        () => made,
      );
    }
    return scrubbed.replace(/(?:https?:\/\/|[\w.+-]+@)\S+|[\w-]*\d[\w-]*/gi, (token) =>
      (token.match(/\d/g) ?? []).length >= 4 || /[@/]/.test(token)
        ? (syntheticText("", token) ?? token)
        : token,
    );
  }

  #replace(name: string, value: string): string {
    const text = syntheticText(name, value);
    if (text === undefined) return this.text(value);
    const known = this.#byOriginal.get(value);
    if (known !== undefined) return known;
    let made = text;
    for (let count = 2; this.#made.has(made.toLowerCase()); count++) made = another(text, count);
    this.#byOriginal.set(value, made);
    this.#made.add(made.toLowerCase());
    return made;
  }

  #number(name: string, value: number): number {
    if (isCoordinate(wordsOf(name))) return 12.5;
    if (Math.abs(value) < 10_000) return value;
    const made = Number(this.#replace(name, String(Math.trunc(Math.abs(value)))));
    return Math.sign(value) * (Number.isFinite(made) ? made : 10_000);
  }
}

/** The name of a field within its object. A bare `name` or `code` says too little without the object's name. */
function inObject(object: string, key: string): string {
  return /^(?:name|code|address|id|number|no|value|title)$/i.test(key) ? `${object}_${key}` : key;
}

const FIRST_NAMES = ["Asha", "Ravi", "Meena", "Kiran", "Latha", "Arun"];

/** The `count`th value of a form: with another first name, higher last digits, or a number after the text. */
function another(text: string, count: number): string {
  const name = FIRST_NAMES[count - 1];
  if (/^asha /i.test(text) && name !== undefined) return inCaseOf(text, text.replace(/^asha/i, name));
  if (text.includes("@")) return text.replace("@", `${count}@`);
  if (text.includes("://")) return `${text}?${count}`;
  const digits = /\d+(?=\D*$)/.exec(text);
  const next = String(BigInt(digits?.[0] ?? 0) + BigInt(count - 1));
  if (digits === null || next.length > digits[0].length) return `${text} ${count}`;
  const behind = digits.index + digits[0].length;
  return text.slice(0, digits.index) + next.padStart(digits[0].length, "0") + text.slice(behind);
}
