import { TokenBucket } from "./token-bucket.ts";

/** The clock of a {@link Pace}, which tests replace. */
export interface PaceClock {
  /** Milliseconds on any steady clock. */
  readonly now: () => number;
  readonly setTimeout: (callback: () => void, milliseconds: number) => unknown;
}

// Timers are late. To make up for it, calls that gather within this many seconds may start at once.
const GATHER = 0.02;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;

/** Starts calls in order of arrival, within a concurrency and a rate. While the server asks to wait, it starts none. */
export class Pace {
  readonly #concurrency: number;
  readonly #clock: PaceClock;
  readonly #bucket: TokenBucket;
  // A set keeps the order of arrival, and removing one from its middle costs nothing.
  readonly #waiting = new Set<() => void>();
  #running = 0;
  #isTimed = false;
  #quietUntil = 0;
  #pause = 0;

  /** Infinity means no limit. */
  constructor(concurrency: number, rate: number, clock: PaceClock) {
    this.#concurrency = concurrency;
    this.#clock = clock;
    this.#bucket = new TokenBucket(rate, Math.max(1, rate * GATHER), clock.now());
  }

  /**
   * Calls `start` as soon as the limits allow, perhaps at once.
   *
   * @returns a function that removes it from the queue, and returns false if it has started
   */
  enter(start: () => void): () => boolean {
    // A new function, since the same one may be in the queue already.
    const entry = (): void => start();
    this.#waiting.add(entry);
    this.#next();
    return () => this.#waiting.delete(entry);
  }

  /** Whether at least as many calls wait as may run at once. */
  get isCrowded(): boolean {
    return this.#waiting.size >= this.#concurrency;
  }

  /** Notes that a started call has ended. */
  leave(): void {
    this.#running--;
    this.#next();
  }

  /** The server asked for fewer calls: nothing starts for a while. Each time in a row, the pause is longer. */
  slowDown(retryAfter: number | undefined): void {
    const now = this.#clock.now();
    // Calls that were in flight together count as one request to slow down.
    if (this.#quietUntil > now) return;
    this.#pause = Math.min(LONGEST_PAUSE, this.#pause === 0 ? FIRST_PAUSE : 2 * this.#pause);
    this.#quietUntil = now + Math.max(this.#pause, retryAfter ?? 0);
  }

  /** The server answered a call, so the next pause is short again. */
  served(): void {
    this.#pause = 0;
  }

  #next(): void {
    for (const start of this.#waiting) {
      if (this.#running >= this.#concurrency || this.#isTimed) return;
      const now = this.#clock.now();
      const wait = this.#quietUntil > now ? this.#quietUntil - now : this.#bucket.take(now);
      if (wait > 0) {
        this.#isTimed = true;
        this.#clock.setTimeout(() => {
          this.#isTimed = false;
          this.#next();
        }, wait);
        return;
      }
      this.#waiting.delete(start);
      this.#running++;
      start();
    }
  }
}
