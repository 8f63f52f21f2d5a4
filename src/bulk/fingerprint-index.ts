// A fingerprint's 128 bits and a number of 53 bits; a string and an object in a Map would take five times as much.
const WORDS = 4;
const FIRST = 1 << 12;
const FULLEST = 0.75;

/**
 * Remembers a number for each fingerprint, in 24 bytes a slot: open addressing over plain arrays, so that a million
 * rows take some 50 MB and nothing for the garbage collector to walk through.
 */
export class FingerprintIndex {
  #keys: Uint32Array = new Uint32Array(FIRST * WORDS);
  /** NaN where the slot is free. */
  #values: Float64Array = new Float64Array(FIRST).fill(Number.NaN);
  #size = 0;

  /** How many fingerprints it knows. */
  get size(): number {
    return this.#size;
  }

  /** The number of a fingerprint, or nothing. */
  get(fingerprint: string): number | undefined {
    const value = this.#values[this.#slot(words(fingerprint))] as number;
    return Number.isNaN(value) ? undefined : value;
  }

  /** @param value any number but NaN */
  set(fingerprint: string, value: number): void {
    const key = words(fingerprint);
    let slot = this.#slot(key);
    if (Number.isNaN(this.#values[slot])) {
      if (this.#size + 1 > this.#values.length * FULLEST) {
        this.#grow();
        slot = this.#slot(key);
      }
      this.#keys.set(key, slot * WORDS);
      this.#size++;
    }
    this.#values[slot] = value;
  }

  #slot(key: Uint32Array): number {
    const mask = this.#values.length - 1;
    // An HMAC's bits are as good as any hash's.
    let slot = (key[0] as number) & mask;
    while (!Number.isNaN(this.#values[slot])) {
      const at = slot * WORDS;
      const keys = this.#keys;
      if (
        keys[at] === key[0] &&
        keys[at + 1] === key[1] &&
        keys[at + 2] === key[2] &&
        keys[at + 3] === key[3]
      ) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const keys = this.#keys;
    const values = this.#values;
    this.#keys = new Uint32Array(keys.length * 2);
    this.#values = new Float64Array(values.length * 2).fill(Number.NaN);
    for (const [slot, value] of values.entries()) {
      if (Number.isNaN(value)) continue;
      const key = keys.subarray(slot * WORDS, slot * WORDS + WORDS);
      const at = this.#slot(key);
      this.#keys.set(key, at * WORDS);
      this.#values[at] = value;
    }
  }
}

const bytes = Buffer.alloc(16);
const shared = new Uint32Array(bytes.buffer, bytes.byteOffset, WORDS);

/** Into an array that the next call overwrites. */
function words(fingerprint: string): Uint32Array {
  if (bytes.write(fingerprint, "base64url") !== 16) throw new RangeError("not a fingerprint of 16 bytes");
  return shared;
}
