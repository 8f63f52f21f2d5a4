/** BullMQ's limiter: at most so many rows begin within a window of so many milliseconds. */
export interface RateWindow {
  readonly max: number;
  readonly duration: number;
}

/**
 * The window for a rate in rows per second. A window begins with its first row, so each costs the latency of waking: in
 * short ones that shows, and long ones let many rows out at once. Half a second is between the two (measured: the rate
 * is held within 1 %). Slow rates get one row a window.
 */
export function rateWindow(rate: number): RateWindow {
  // No limit, but still one, since BullMQ holds a queue only where it has a limit.
  if (rate === Number.POSITIVE_INFINITY) return { max: 1_000_000, duration: 1_000 };
  const max = Math.max(1, Math.round(rate / 2));
  return { max, duration: Math.max(1, Math.round((max / rate) * 1000)) };
}
