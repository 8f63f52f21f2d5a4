import { readJson } from "./read-json.ts";

/** Decodes an object or list that arrives as a JSON string. Returns any other value unchanged. */
export function decoded(value: unknown): unknown {
  if (typeof value !== "string" || !/^\s*[[{]/.test(value)) return value;
  const read = readJson(value, 0, true);
  return read.complete && value.slice(read.end).trim() === "" ? read.value : value;
}
