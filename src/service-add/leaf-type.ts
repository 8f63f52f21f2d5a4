import { GRAPHQL_MAX_INT, GRAPHQL_MIN_INT } from "graphql";
import { decoded } from "./decoded.ts";
import { guessType } from "./guess-type.ts";
import type { PageRow } from "./page-rows.ts";

/** The type of a field that is selected without sub-fields. */
export interface LeafType {
  /** The type in SDL. `JSON` if GraphQL has no type for it. */
  readonly type: string;
  /** The evidence for the type. */
  readonly basis: "EXAMPLE" | "TABLE" | "INFERRED";
  /** The examples show objects or lists here, so the leaf gets its own scalar. */
  readonly observed?: true;
}

/** Finds the type of a leaf from the values in the examples, or else from the table's text. */
export function leafType(name: string, values: readonly unknown[], row: PageRow | undefined): LeafType {
  const shown = values.filter((value) => value !== null).map(decoded);
  const { type: guessed, stated } = guessType(name, row);
  const guess: LeafType = { type: guessed, basis: stated ? "TABLE" : "INFERRED" };
  if (shown.length === 0) return guess;
  const isList = shown.every(Array.isArray);
  const single = isList ? shown.flat().filter((value) => value !== null) : shown;
  if (single.some((value) => typeof value === "object")) {
    const isEmpty = single.every((value) => typeof value === "object" && Object.keys(value).length === 0);
    return isEmpty ? { type: "JSON", basis: "INFERRED" } : { type: "JSON", basis: "EXAMPLE", observed: true };
  }
  const types = new Set(single.map(scalarOf));
  if (types.has("Float")) types.delete("Int");
  const [type] = types;
  if (type === undefined) return { type: "JSON", basis: "INFERRED" };
  // A whole number can be a score that happens to be 1.
  if (type === "Int" && !isList && guessed === "Float") return guess;
  const item = types.size > 1 ? "JSON" : type;
  return { type: isList ? `[${item}]` : item, basis: "EXAMPLE" };
}

function scalarOf(value: unknown): string {
  if (typeof value === "boolean") return "Boolean";
  if (typeof value !== "number") return "String";
  return Number.isInteger(value) && value <= GRAPHQL_MAX_INT && value >= GRAPHQL_MIN_INT ? "Int" : "Float";
}
