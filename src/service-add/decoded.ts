import { readJson } from "./read-json.ts";

/** An object or list that arrives encoded as a string, taken out of it; any other value as it is. */
export function decoded(value: unknown): unknown {
  if (typeof value !== "string" || !/^\s*[[{]/.test(value)) return value;
  const read = readJson(value, 0, true);
  return read.complete && value.slice(read.end).trim() === "" ? read.value : value;
}
