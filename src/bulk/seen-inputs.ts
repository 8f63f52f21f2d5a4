const FIRST = 1 << 12;
const FULLEST = 0.75;
// These characters of base64url are 48 bits of a key. Among a million checks, two share them with a chance of 1 in 560.
const CHARACTERS = 8;

/** Remembers keys of a ledger, to find rows with the same input. It takes 8 bytes a slot; a Set would take ten times that. */
export class SeenInputs {
  #slots = new Float64Array(FIRST);
  #size = 0;

  /** Adds a key. @returns whether it is new */
  add(key: string): boolean {
    if (this.#size > FULLEST * this.#slots.length) this.#grow();
    // Zero is an empty slot.
    const number = Buffer.from(key.slice(0, CHARACTERS), "base64url").readUIntBE(0, 6) + 1;
    const isNew = this.#put(number);
    if (isNew) this.#size++;
    return isNew;
  }

  #put(number: number): boolean {
    const slots = this.#slots;
    for (let at = number % slots.length; ; at = (at + 1) % slots.length) {
      if (slots[at] === number) return false;
      if (slots[at] === 0) {
        slots[at] = number;
        return true;
      }
    }
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Float64Array(2 * before.length);
    for (const number of before) if (number !== 0) this.#put(number);
  }
}
