/** The claims of one handle that have not ended, and the calls of this process that wait for them. */
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
   * Waits for some milliseconds, or until the claim ends if it belongs to this handle.
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
