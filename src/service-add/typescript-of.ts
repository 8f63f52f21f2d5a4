import { isFieldKey } from "./is-field-key.ts";
import { isRecord } from "./is-record.ts";

/**
 * The TypeScript type of the values seen at one place: every property optional and nullable, since they were observed,
 * not promised. An object keyed by data (dates, numbers) becomes a dictionary, so that no key of the example stays.
 */
export function typescriptOf(values: readonly unknown[]): string {
  const shown = values.filter((value) => value !== null && value !== undefined);
  const parts = new Set<string>(shown.map((value) => typeof value).filter((type) => type !== "object"));
  const lists = shown.filter((value) => Array.isArray(value));
  if (lists.length > 0) {
    const items = lists.flat();
    const item =
      typescriptOf(items) + (items.includes(null) && items.some((one) => one !== null) ? " | null" : "");
    parts.add(`readonly ${/^[a-z]+$|^\{[^}]*\}$/.test(item) ? item : `(${item})`}[]`);
  }
  const records = shown.filter(isRecord);
  if (records.length > 0) parts.add(objectOf(records));
  return parts.size === 0 ? "unknown" : [...parts].join(" | ");
}

function objectOf(records: readonly Readonly<Record<string, unknown>>[]): string {
  const keys = [...new Set(records.flatMap((record) => Object.keys(record)))];
  if (keys.length === 0) return "{ readonly [key: string]: unknown }";
  if (!keys.every(isFieldKey)) {
    const type = typescriptOf(records.flatMap((record) => Object.values(record)));
    return `{ readonly [key: string]: ${type === "unknown" ? type : `${type} | null`} }`;
  }
  const fields = keys.map((key) => {
    const type = typescriptOf(records.map((record) => record[key]));
    const name = /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
    return `readonly ${name}?: ${type === "unknown" ? type : `${type} | null`}`;
  });
  return `{ ${fields.join("; ")} }`;
}
