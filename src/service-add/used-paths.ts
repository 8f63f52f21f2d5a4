/** A field with its sub-fields: of an input or of a selection. */
interface Nested {
  readonly name: string;
  readonly fields?: readonly Nested[] | undefined;
}

/** The dotted paths of all fields. */
export function usedPaths(fields: readonly Nested[]): Set<string> {
  const walk = (inner: readonly Nested[], path: string): string[] =>
    inner.flatMap(({ name, fields = [] }) => [path + name, ...walk(fields, `${path}${name}.`)]);
  return new Set(walk(fields, ""));
}
