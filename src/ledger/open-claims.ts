/** The claims of one handle that have not ended, and whoever waits for them here. */
export class OpenClaims {
  readonly #waiting = new Map<string, Set<() => void>>();

  get size(): number {
    return this.#waiting.size;
  }

  add(claim: string): void {
    this.#waiting.set(claim, new Set());
  }

  end(claim: string): void {
    const waiting = this.#waiting.get(claim);
    this.#waiting.delete(claim);
    for (const wake of waiting ?? []) wake();
  }

  /**
   * Waits until a claim ends, where it is one of this handle, or so many milliseconds.
   *
   * @throws the signal's reason
   */
  pause(claim: string, milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
    const waiting = this.#waiting.get(claim);
    return new Promise((resolve, reject) => {
      const done = (): void => {
        clearTimeout(timer);
        waiting?.delete(done);
        signal?.removeEventListener("abort", done);
        if (signal?.aborted) reject(signal.reason);
        else resolve();
      };
      const timer = setTimeout(done, milliseconds);
      waiting?.add(done);
      signal?.addEventListener("abort", done);
      if (signal?.aborted) done();
    });
  }
}
