import { GRAPHQL_MAX_INT, GRAPHQL_MIN_INT, getNamedType, isLeafType, specifiedScalarTypes } from "graphql";
import { isObject } from "../answer/is-object.ts";
import { cutText } from "./cut-text.ts";
import { decoded } from "./decoded.ts";
import { fieldText } from "./field-text.ts";
import { freeTypeName } from "./free-type-name.ts";
import { type FieldHint, guessType } from "./guess-type.ts";
import { isFieldKey } from "./is-field-key.ts";
import { isPersonal } from "./is-personal.ts";
import { pascalCase } from "./pascal-case.ts";
import type { PlanContext } from "./plan-context.ts";
import type { FieldPlace, PlannedField } from "./planned-field.ts";
import type { SelectedField } from "./read-request.ts";
import type { SdlDirective, SdlField } from "./sdl-block.ts";
import { typeClash } from "./type-clash.ts";

/** Plans a field that is selected without sub-fields. `added` is missing if the schema already has the field. */
export function planLeaf(
  context: PlanContext,
  place: FieldPlace,
  { name, key }: SelectedField,
): { readonly planned: PlannedField; readonly added?: SdlField } {
  const leaf = leafType(place.values, place.hint);
  if (place.existing !== undefined) {
    if (!fits(place, leaf)) throw typeClash(place, leaf.observed ? "an object or list" : leaf.type);
    return { planned: { name, key, type: String(place.existing.type).replaceAll("!", "") } };
  }
  const type = leaf.observed ? observedScalar(context, place) : leaf.type;
  const isSensitive =
    place.marks &&
    leaf.type !== "Boolean" &&
    (isSecret(context, name, place.hint.text) || (leaf.observed && holdsPersonal(place.values)));
  const directives: SdlDirective[] = isSensitive ? [{ name: "sensitive" }] : [];
  if (leaf.basis !== "EXAMPLE") directives.push({ name: "basis", args: [["type", leaf.basis]] });
  const text = context.synthesiser.text(place.hint.text);
  return {
    planned: { name, key, type },
    added: { name, type, description: fieldText(name, text, remarks(place, leaf)), directives },
  };
}

/** Whether the type in the schema can hold what the example shows. */
function fits({ existing }: FieldPlace, leaf: LeafType): boolean {
  const type = existing && getNamedType(existing.type);
  if (!isLeafType(type)) return false;
  const known = String(existing?.type).replaceAll("!", "");
  const isOwnScalar = !specifiedScalarTypes.some((scalar) => scalar.name === type.name);
  return (
    isOwnScalar ||
    leaf.basis !== "EXAMPLE" ||
    known === leaf.type ||
    (known === "Float" && leaf.type === "Int")
  );
}

/** A scalar for a leaf that contains objects or lists, with the shape that the examples show. */
function observedScalar(context: PlanContext, { owner, path, values }: FieldPlace): string {
  const name = path.at(-1) as string;
  const stem = owner.replace(/(?<=.)Result$/, "");
  // `result` of NameMatchResult is NameMatchJSON, and so is a `match` of it.
  const own = name === "result" || stem.endsWith(pascalCase(name)) ? "" : pascalCase(name);
  const type = freeTypeName(context, `${stem}${own}JSON`);
  context.blocks.push({
    head: `scalar ${type}`,
    description: `What the example shows of \`${path.join(".")}\`, which is selected without sub-fields.`,
    directives: [
      { name: "observed", args: [["typescript", JSON.stringify(typescriptOf(values.map(decoded)))]] },
    ],
  });
  return type;
}

/** Whether a field is personal: by its name, or because a service takes it as a personal input, such as a step's id. */
function isSecret(context: PlanContext, name: string, text: string): boolean {
  return isPersonal(name, text) || context.sensitiveInputs.has(name);
}

function holdsPersonal(values: readonly unknown[]): boolean {
  return values
    .map(decoded)
    .some(
      (value) =>
        typeof value === "object" &&
        value !== null &&
        Object.entries(value).some(([key, inner]) => isPersonal(key) || holdsPersonal([inner])),
    );
}

function remarks({ values, isMissing }: FieldPlace, leaf: LeafType): string[] {
  if (isMissing) return ["Not in the example."];
  const shown = values.filter((value) => value !== null);
  if (shown.length === 0) return values.length > 0 ? ["Null in the example."] : [];
  if (shown.includes(cutText)) return ["Cut in the example."];
  if (leaf.observed && shown.some((value) => typeof value === "string"))
    return ["JSON in a string in the example."];
  if (leaf.type === "Float" && shown.every(Number.isInteger)) {
    return [
      leaf.basis === "EXAMPLE"
        ? "A whole number, too large for Int, in the example."
        : "A whole number in the example.",
    ];
  }
  return leaf.basis === "INFERRED" ? ["Empty in the example."] : [];
}

/** The type of a field that is selected without sub-fields. */
interface LeafType {
  /** The type in SDL. `JSON` if GraphQL has no type for it. */
  readonly type: string;
  /** The evidence for the type. */
  readonly basis: "EXAMPLE" | "TABLE" | "INFERRED";
  /** The examples show objects or lists here, so the leaf gets its own scalar. */
  readonly observed: boolean;
}

/** Finds the type of a leaf from the values in the examples, or else from the table's text. */
function leafType(values: readonly unknown[], hint: FieldHint): LeafType {
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

/**
 * The TypeScript type of the values in one place. Every property is optional and nullable, because the values were only
 * observed, not promised. An object whose keys are data (dates, numbers) becomes a dictionary, so that no key of the
 * example remains.
 */
function typescriptOf(values: readonly unknown[]): string {
  const shown = values.filter((value) => value !== null && value !== undefined);
  const parts = new Set<string>(shown.map((value) => typeof value).filter((type) => type !== "object"));
  const lists = shown.filter((value) => Array.isArray(value));
  if (lists.length > 0) {
    const items = lists.flat();
    const item =
      typescriptOf(items) + (items.includes(null) && items.some((one) => one !== null) ? " | null" : "");
    parts.add(`readonly ${/^[a-z]+$|^\{[^}]*\}$/.test(item) ? item : `(${item})`}[]`);
  }
  const records = shown.filter(isObject);
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
