/** Upper case without blanks and hyphens: for identifiers in which they carry no meaning. */
export function compact(value: string): string {
  return value.replace(/[\s-]+/g, "").toUpperCase();
}
