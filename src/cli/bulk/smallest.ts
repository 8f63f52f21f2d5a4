/** The smallest of many texts, so many of them, in memory for twice as many. */
export class Smallest {
  readonly #most: number;
  #texts: string[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  add(text: string): void {
    this.#texts.push(text);
    if (this.#texts.length >= 2 * this.#most + 1_000) this.#cut();
  }

  all(): ReadonlySet<string> {
    this.#cut();
    return new Set(this.#texts);
  }

  #cut(): void {
    this.#texts = this.#texts.sort().slice(0, this.#most);
  }
}
