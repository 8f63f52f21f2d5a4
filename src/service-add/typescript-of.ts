import { isObject } from "../answer/is-object.ts";

/**
 * The TypeScript type of the values in one place. Every property is optional and nullable, because the values were only
 * observed, not promised. An object whose keys are data (dates, numbers) becomes a dictionary, so that no key of the
 * example remains.
 */
export function typescriptOf(values: readonly unknown[]): string {
  const shown = values.filter((value) => value !== null && value !== undefined);
  const parts = new Set<string>(shown.map((value) => typeof value).filter((type) => type !== "object"));
  const lists = shown.filter((value) => Array.isArray(value));
  if (lists.length > 0) {
    const items = lists.flat();
    const isNullable = items.includes(null) && items.some((item) => item !== null);
    const item = typescriptOf(items) + (isNullable ? " | null" : "");
    parts.add(`readonly ${/^[a-z]+$|^\{[^}]*\}$/.test(item) ? item : `(${item})`}[]`);
  }
  const records = shown.filter(isObject);
  if (records.length > 0) parts.add(objectOf(records));
  return [...parts].join(" | ") || "unknown";
}

function objectOf(records: readonly Readonly<Record<string, unknown>>[]): string {
  const keys = [...new Set(records.flatMap((record) => Object.keys(record)))];
  if (keys.length === 0 || !keys.every(isFieldKey)) {
    return `{ readonly [key: string]: ${nullable(records.flatMap((record) => Object.values(record)))} }`;
  }
  const fields = keys.map((key) => {
    const name = /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
    return `readonly ${name}?: ${nullable(records.map((record) => record[key]))}`;
  });
  return `{ ${fields.join("; ")} }`;
}

function nullable(values: readonly unknown[]): string {
  const type = typescriptOf(values);
  return type === "unknown" ? type : `${type} | null`;
}

/** Whether a key of a JSON object is the name of a field. Otherwise it is data: a date, a number, a person's name. */
export function isFieldKey(key: string): boolean {
  return /^(?!\w*\d{4})@?[A-Za-z_$][\w$-]{0,63}$/.test(key);
}
