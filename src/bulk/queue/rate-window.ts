/**
 * BullMQ's window for a rate in rows per second: at most `max` rows begin within `duration` milliseconds. A window begins
 * with its first row, so each window adds the latency of waking up. That matters in short windows, while long windows let
 * many rows out at once. Half a second is a compromise (measured: the rate is kept within 2 %). Slow rates get one row per
 * window.
 */
export function rateWindow(rate: number): { readonly max: number; readonly duration: number } {
  // "No limit" still needs one, because BullMQ can hold only a queue that has a limit.
  if (rate === Number.POSITIVE_INFINITY) return { max: 1_000_000, duration: 1_000 };
  const max = Math.max(1, Math.round(rate / 2));
  return { max, duration: Math.max(1, Math.round((max / rate) * 1000)) };
}
