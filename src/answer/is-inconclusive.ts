/**
 * Whether a result says nothing: every finding is null or an empty list, whatever the status code. If the status code is
 * 103, ids do not count as findings either: the vendor's only example of such an answer has `ok: true`, 103, the ids of the
 * request, and nulls.
 */
export function isInconclusive(result: Readonly<Record<string, unknown>>): boolean {
  const codes = Object.entries(result).flatMap(([field, value]) => (isCode(field) ? [String(value)] : []));
  const hasIds = codes.includes("103");
  return Object.entries(result).every(
    ([field, value]) =>
      field === "__typename" ||
      isCode(field) ||
      (hasIds && /(^|_)id$|[a-z]Id$/.test(field)) ||
      isNothing(value),
  );
}

function isCode(field: string): boolean {
  return /^status_?code$/i.test(field);
}

function isNothing(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.every(isNothing);
  return typeof value === "object" && isInconclusive(value as Record<string, unknown>);
}
