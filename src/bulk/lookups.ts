/** Collects the questions of one turn of the event loop and asks them together. */
export class Lookups<Asked, Found> {
  readonly #ask: (all: readonly Asked[]) => Promise<readonly Found[]>;
  #waiting: { readonly asked: Asked; resolve(found: Found): void; reject(error: unknown): void }[] = [];

  /** @param ask returns the answers in the order of the questions */
  constructor(ask: (all: readonly Asked[]) => Promise<readonly Found[]>) {
    this.#ask = ask;
  }

  look(asked: Asked): Promise<Found> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ asked, resolve, reject });
      if (this.#waiting.length === 1) setImmediate(() => void this.#askAll());
    });
  }

  async #askAll(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    try {
      const found = await this.#ask(waiting.map(({ asked }) => asked));
      for (const [index, { resolve }] of waiting.entries()) resolve(found[index]!);
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }
}
