/**
 * The first value of a header, by lower-case name, out of the list as it came. The parsed headers are costly and rarely
 * needed.
 */
export function rawHeader(rawHeaders: readonly string[], name: string): string | undefined {
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const given = rawHeaders[index] as string;
    if (given.length === name.length && given.toLowerCase() === name) return rawHeaders[index + 1];
  }
  return undefined;
}
