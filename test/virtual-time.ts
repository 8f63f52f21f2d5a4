import type { Dependencies } from "../src/settings/dependencies.ts";

/**
 * A clock for the pauses of a client. A pause ends as soon as real sockets had their turn, and the clock then shows
 * that it has passed; a deadline comes when the clock reaches it.
 */
export class VirtualTime {
  /** Every pause that was made, in milliseconds. */
  readonly pauses: number[] = [];
  readonly dependencies: Pick<Dependencies, "now" | "setTimeout" | "clearTimeout">;
  #now = 0;
  #deadlines = new Map<number, { readonly at: number; readonly ring: () => void }>();
  #pending = new Set<number>();
  #last = 0;

  /** @param deadline the client's timeout: a timer of this length is no pause */
  constructor(deadline = 60_000) {
    this.dependencies = {
      now: () => this.#now,
      setTimeout: (callback, milliseconds) => {
        const id = ++this.#last;
        if (milliseconds === deadline)
          this.#deadlines.set(id, { at: this.#now + milliseconds, ring: callback });
        else {
          if (milliseconds > 0) this.pauses.push(milliseconds);
          this.#pending.add(id);
          setImmediate(() => {
            if (!this.#pending.delete(id)) return;
            this.advance(milliseconds);
            callback();
          });
        }
        return id;
      },
      clearTimeout: (timer: unknown) => {
        this.#pending.delete(timer as number);
        this.#deadlines.delete(timer as number);
      },
    };
  }

  /** Timers that were neither cleared nor have rung. */
  get open(): number {
    return this.#pending.size + this.#deadlines.size;
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
    for (const [id, { at, ring }] of this.#deadlines) {
      if (at <= this.#now && this.#deadlines.delete(id)) ring();
    }
  }
}
