/** Allows a number of events per second on average. The caller passes the time. */
export class TokenBucket {
  readonly #rate: number;
  readonly #burst: number;
  #tokens: number;
  #refilled: number;

  /**
   * @param rate tokens per second. With `Infinity` nobody waits
   * @param burst the most tokens that can be saved up, at least one
   * @param now milliseconds on any steady clock
   */
  constructor(rate: number, burst: number, now: number) {
    this.#rate = rate;
    this.#burst = Math.max(1, burst);
    this.#tokens = this.#burst;
    this.#refilled = now;
  }

  /** Takes a token and returns 0. If there is none, it returns the milliseconds until the next one. */
  take(now: number): number {
    if (this.#rate === Number.POSITIVE_INFINITY) return 0;
    this.#tokens = Math.min(this.#burst, this.#tokens + ((now - this.#refilled) / 1000) * this.#rate);
    this.#refilled = now;
    // Timers sometimes fire a little early. So a nearly complete token counts as one, and the missing part stays owed.
    if (this.#tokens < 0.999) return Math.ceil(((1 - this.#tokens) / this.#rate) * 1000);
    this.#tokens -= 1;
    return 0;
  }
}
