import { TokenBucket } from "../schedule/token-bucket.ts";
import type { Clock } from "./clock.ts";

// The time that may gather leave: what timers are late by is made up for.
const GATHER_SECONDS = 0.02;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;

/** When the next call may leave: no more at once than allowed, no faster than the rate, and not while the server asked to wait. */
export class Pace {
  readonly #concurrency: number;
  readonly #clock: Clock;
  readonly #bucket: TokenBucket;
  #running = 0;
  #quietUntil = 0;
  #pause = 0;
  #wake: (() => void) | undefined;

  constructor(concurrency: number, rate: number, clock: Clock) {
    this.#concurrency = concurrency;
    this.#clock = clock;
    this.#bucket = new TokenBucket(rate, Math.max(2, rate * GATHER_SECONDS), clock.now());
  }

  /** Calls in flight. */
  get running(): number {
    return this.#running;
  }

  /** Waits until one more may leave, and counts it. Gives up, without counting it, where `stopped` says so. Not to be called twice at once. */
  async enter(stopped: () => boolean): Promise<boolean> {
    while (!stopped()) {
      if (this.#running < this.#concurrency) {
        const now = this.#clock.now();
        const wait = this.#quietUntil > now ? this.#quietUntil - now : this.#bucket.take(now);
        if (wait === 0) {
          this.#running++;
          return true;
        }
        this.#clock.setTimeout(() => this.wake(), wait);
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return false;
  }

  /** Counts one as back. */
  leave(): void {
    this.#running--;
    this.wake();
  }

  /** Has whoever waits look again. */
  wake(): void {
    this.#wake?.();
    this.#wake = undefined;
  }

  /** The server asked for less: nothing leaves for a while, for longer each time in a row. */
  slowDown(retryAfter: number | undefined): void {
    const now = this.#clock.now();
    // Those in flight together are told so together.
    if (this.#quietUntil > now) return;
    this.#pause = Math.min(LONGEST_PAUSE, this.#pause === 0 ? FIRST_PAUSE : 2 * this.#pause);
    this.#quietUntil = now + Math.max(this.#pause, retryAfter ?? 0);
  }

  /** The server serves: the next pause is a short one again. */
  served(): void {
    this.#pause = 0;
  }
}
