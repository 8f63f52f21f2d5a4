import { GRAPHQL_MAX_INT, GRAPHQL_MIN_INT } from "graphql";
import type { PageRow } from "./page-rows.ts";
import { decoded } from "./read-json.ts";
import { wordsOf } from "./words-of.ts";

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
  const guess = guessType(name, row);
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
  if (type === "Int" && !isList && guess.type === "Float") return guess;
  const item = types.size > 1 ? "JSON" : type;
  return { type: isList ? `[${item}]` : item, basis: "EXAMPLE" };
}

/** The scalar type of GraphQL that a value of JSON has. */
export function scalarOf(value: unknown): string {
  if (typeof value === "boolean") return "Boolean";
  if (typeof value !== "number") return "String";
  return Number.isInteger(value) && value <= GRAPHQL_MAX_INT && value >= GRAPHQL_MIN_INT ? "Int" : "Float";
}

/** The words of a Type column. */
const STATED: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/^(?:string|date|datetime)$/i, "String"],
  [/^int(?:eger)?$/i, "Int"],
  [/^(?:long|number|float|double|decimal)$/i, "Float"],
  [/^bool(?:ean)?$/i, "Boolean"],
];

/** Words that name a text in every known example. Amounts and counts are missing: they come with quotes and without. */
const TEXT = new Set(
  "name id no number date time address email mail mobile phone contact city state district country pin pincode message status type category class url link gender dob birth description remarks remark bank branch ifsc micr pan cin din gstin uan tan text reason code model maker color colour fuel provider operator designation title street house locality landmark building floor upto reference ref".split(
    " ",
  ),
);

/**
 * Guesses the type of a field from its name and the table. It looks at the Type column, then at the words that the
 * vendor's pages use for flags and scores, then at words that name texts. If nothing helps, the type is `JSON`, which takes
 * any value.
 */
export function guessType(name: string, row: PageRow | undefined): LeafType {
  const stated = STATED.find(([pattern]) => pattern.test(row?.type ?? ""));
  if (stated !== undefined) return { type: stated[1], basis: "TABLE" };
  return { type: byWords(wordsOf(name), row?.text.toLowerCase() ?? ""), basis: "INFERRED" };
}

function byWords(words: readonly string[], text: string): string {
  const last = words.at(-1) ?? "";
  if (words.join("") === "statuscode") return "Int";
  if (/\byes\s*(?:\/|or|\|)\s*no\b/.test(text)) return "String";
  if (/\btrue\b|\bfalse\b|\bwhether\b|\bindicates if\b|\bflag\b/.test(text)) return "Boolean";
  if (words[0] === "is" || words[0] === "has" || last === "flag") return "Boolean";
  if (/\b(?:lists?|array|object|details of (?:all|each))\b/.test(text)) return "JSON";
  if (/^(?:score|probability|percentage)$/.test(last)) return "Float";
  if (/\b(?:score|probability|percentage)\b/.test(text)) return "Float";
  if (last === "count" || /^(?:total )?count of\b/.test(text)) return "Int";
  return TEXT.has(last) || words.some((word) => /^(?:name|address|date)$/.test(word)) ? "String" : "JSON";
}
