/** The middle value. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The median, with minimum and maximum. */
export function spread(values) {
  return { median: median(values), least: Math.min(...values), most: Math.max(...values) };
}

/** The ratios, round by round, so that a disturbance of the machine affects both sides of a ratio. */
export function ratios(values, references) {
  return spread(values.map((value, round) => value / references[round]));
}
