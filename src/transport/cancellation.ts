/** Why a call was cut short. */
export type CancellationReason = "timeout" | "aborted";

/**
 * One call's deadline and the caller's signal, joined. Listeners are plain functions; a real `AbortSignal` comes into
 * being only for a transport that asks for it, since making one costs more than everything else this does.
 */
export class Cancellation {
  reason: CancellationReason | undefined;
  readonly #listeners = new Set<(reason: CancellationReason) => void>();
  #controller: AbortController | undefined;

  /** The same as an `AbortSignal`. */
  get signal(): AbortSignal {
    if (this.#controller === undefined) {
      this.#controller = new AbortController();
      if (this.reason !== undefined) this.#controller.abort();
    }
    return this.#controller.signal;
  }

  /** Calls the listener once, when the call is cut short; at once if it has been. Gives a function that forgets it. */
  onCancel(listener: (reason: CancellationReason) => void): () => void {
    if (this.reason !== undefined) listener(this.reason);
    else this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  cancel(reason: CancellationReason): void {
    if (this.reason !== undefined) return;
    this.reason = reason;
    this.#controller?.abort();
    for (const listener of this.#listeners) {
      this.#listeners.delete(listener);
      listener(reason);
    }
  }
}
