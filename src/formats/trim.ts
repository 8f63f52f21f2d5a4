/** Without outer blanks: for values in which everything else may carry meaning. */
export function trim(value: string): string {
  return value.trim();
}
