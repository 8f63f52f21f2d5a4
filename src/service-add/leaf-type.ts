import { GRAPHQL_MAX_INT, GRAPHQL_MIN_INT } from "graphql";
import { decoded } from "./decoded.ts";
import { type FieldHint, guessType } from "./guess-type.ts";

/** The type of a field that is selected without sub-fields. */
export interface LeafType {
  /** In SDL; `JSON` for what has no type of GraphQL's own. */
  readonly type: string;
  /** What the type rests on. */
  readonly basis: "EXAMPLE" | "TABLE" | "INFERRED";
  /** Objects or lists were seen here: the leaf is worth a scalar of its own. */
  readonly observed: boolean;
}

/** Types a leaf by the values that examples show; where they show none, by the table's words. */
export function leafType(values: readonly unknown[], hint: FieldHint): LeafType {
  const shown = values.filter((value) => value !== null && value !== undefined).map(decoded);
  const guess = guessType(hint);
  if (shown.length === 0)
    return { type: guess.type, basis: guess.stated ? "TABLE" : "INFERRED", observed: false };
  const isList = shown.every((value) => Array.isArray(value));
  const single = isList ? shown.flat().filter((value) => value !== null) : shown;
  if (single.some((value) => typeof value === "object")) {
    const isEmpty = single.every(
      (value) => typeof value === "object" && Object.keys(value as object).length === 0,
    );
    return { type: "JSON", basis: isEmpty ? "INFERRED" : "EXAMPLE", observed: !isEmpty };
  }
  const [type, ...others] = new Set(single.map(scalarOf));
  if (type === undefined) return { type: "JSON", basis: "INFERRED", observed: false };
  if (others.length > 0) {
    const areNumbers = [type, ...others].every((other) => other === "Int" || other === "Float");
    const merged = areNumbers ? "Float" : "JSON";
    return { type: isList ? `[${merged}]` : merged, basis: "EXAMPLE", observed: false };
  }
  // A whole number can be a score that happens to be 1.
  if (type === "Int" && !isList && guess.type === "Float")
    return { type: "Float", basis: guess.stated ? "TABLE" : "INFERRED", observed: false };
  return { type: isList ? `[${type}]` : type, basis: "EXAMPLE", observed: false };
}

function scalarOf(value: unknown): string {
  if (typeof value === "boolean") return "Boolean";
  if (typeof value !== "number") return "String";
  return Number.isInteger(value) && value <= GRAPHQL_MAX_INT && value >= GRAPHQL_MIN_INT ? "Int" : "Float";
}
