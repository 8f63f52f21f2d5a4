import {
  type GraphQLField,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";
import { isObject } from "../answer/is-object.ts";
import { directives } from "../codegen/directives.ts";
import { isPersonal } from "./is-personal.ts";
import { type LeafType, leafType } from "./leaf-type.ts";
import type { PageRow } from "./page-rows.ts";
import { fieldText, freeTypeName, type PlanContext } from "./plan-context.ts";
import { cutText, decoded } from "./read-json.ts";
import type { SelectedField } from "./read-request.ts";
import { demand } from "./service-refusal.ts";
import { typescriptOf } from "./typescript-of.ts";
import { pascalCase, singular } from "./words-of.ts";
import type { SdlDirective, SdlField } from "./write-sdl.ts";

/** A type's place in the answer, and the values that the examples show there. */
export interface TypePlace {
  readonly type: string;
  readonly description: string;
  readonly comments?: readonly string[] | undefined;
  /** The values that the examples show for objects of this type. */
  readonly samples: readonly unknown[];
  readonly path: readonly string[];
}

/** A selected field with its type in the schema. */
export interface PlannedField {
  readonly name: string;
  /** The field's name in the example's answer. */
  readonly key: string;
  /** In SDL, without `!`. */
  readonly type: string;
  readonly fields?: readonly PlannedField[];
  /** The type of the fragment that selects the fields, if there is one. */
  readonly on?: string;
}

/** What is known about a field before it is planned. */
interface FieldPlace extends SelectedField {
  /** The type that has the field. */
  readonly owner: string;
  readonly path: readonly string[];
  /** The values in the examples, including null. */
  readonly values: readonly unknown[];
  /** Whether an example shows the object, but not this field. */
  readonly isMissing: boolean;
  readonly row: PageRow | undefined;
  /** The field in the schema, if the schema already has it. */
  readonly existing: GraphQLField<unknown, unknown> | undefined;
  /** The fields that the schema lacks, which the plan adds to. */
  readonly added: SdlField[];
}

/** Plans an object type: a new type, or the missing fields of an existing one. */
export function planType(
  context: PlanContext,
  { type, description, comments, samples, path }: TypePlace,
  selected: readonly SelectedField[],
): PlannedField[] {
  const existing = context.schema.getType(type);
  demand(
    existing === undefined || isObjectType(existing),
    `${type} is not an object type in the schema, so it cannot be the result of this service.`,
  );
  const added: SdlField[] = [];
  // In the file it comes before the types of its fields.
  context.blocks.push({
    ...(existing ? { head: `extend type ${type}` } : { head: `type ${type}`, description }),
    comments,
    fields: added,
  });
  const records = samples.filter(isObject);
  return selected.map((field) => {
    const values = records.flatMap((record) => (Object.hasOwn(record, field.key) ? [record[field.key]] : []));
    const here = [...path, field.name];
    const place: FieldPlace = {
      ...field,
      owner: type,
      path: here,
      values,
      isMissing: values.length === 0 && records.length > 0,
      row: context.fields.of(here),
      existing: existing?.getFields()[field.name],
      added,
    };
    return field.fields === undefined ? planLeaf(context, place) : planObject(context, place, field.fields);
  });
}

/** Plans a field that is selected with sub-fields: an object or a list of objects. */
function planObject(
  context: PlanContext,
  place: FieldPlace,
  selected: readonly SelectedField[],
): PlannedField {
  const { name, key, existing, values, row, path } = place;
  const samples = values.flat().filter(isObject);
  const isShown = samples.length > 0 || values.some(Array.isArray);
  const isPlural = /\b(?:lists?|array)\b/i.test(`${row?.text} ${row?.type}`) || singular(name) !== name;
  const isList = isShown ? values.some(Array.isArray) : isPlural;
  const inner = existing && getNamedType(existing.type);
  if (existing !== undefined) {
    demand(isObjectType(inner), clash(place, "an object"));
    const isKnownList = isListType(getNullableType(existing.type));
    demand(!isShown || isList === isKnownList, clash(place, isList ? "a list" : "a single object"));
  }
  const own = stemOf(place.owner) + pascalCase(isList ? singular(name) : name);
  const type = inner?.name ?? freeTypeName(context, own);
  const what = isList ? "One item of" : "The object";
  const description = `${what} \`${path.join(".")}\`. The vendor's name of the type is unknown.`;
  const sdl = existing ? knownType(existing) : isList ? `[${type}]` : type;
  if (existing === undefined) {
    place.added.push({
      name,
      type: sdl,
      description: fieldText(context, name, row, isShown ? [] : absence(place)),
      directives: isShown ? [] : [["basis", "type: INFERRED"]],
    });
  }
  const fields = planType(context, { type, description, samples, path }, selected);
  return { name, key, type: sdl, fields };
}

/** Plans a field that is selected without sub-fields. */
function planLeaf(context: PlanContext, place: FieldPlace): PlannedField {
  const { name, key, existing, values, row } = place;
  const leaf = leafType(name, values, row);
  if (existing !== undefined) {
    demand(fits(existing, leaf), clash(place, leaf.observed ? "an object or list" : leaf.type));
    return { name, key, type: knownType(existing) };
  }
  const type = leaf.observed ? observedScalar(context, place) : leaf.type;
  // A step's id, for example, is an input that another service marks as personal.
  const isSensitive =
    isPersonal(name, row?.text) ||
    directives(context.schema, context.input.getFields()[name], "sensitive").length > 0 ||
    (leaf.observed && holdsPersonal(values));
  const marks: SdlDirective[] = [];
  if (leaf.type !== "Boolean" && isSensitive) marks.push(["sensitive"]);
  if (leaf.basis !== "EXAMPLE") marks.push(["basis", `type: ${leaf.basis}`]);
  const description = fieldText(context, name, row, remarks(place, leaf));
  place.added.push({ name, type, description, directives: marks });
  return { name, key, type };
}

/** Whether the type in the schema can hold what the example shows. */
function fits(existing: GraphQLField<unknown, unknown>, leaf: LeafType): boolean {
  const named = getNamedType(existing.type);
  if (!isLeafType(named)) return false;
  const known = knownType(existing);
  const isSame = known === leaf.type || (known === "Float" && leaf.type === "Int");
  return isSame || leaf.basis !== "EXAMPLE" || !isSpecifiedScalarType(named);
}

/** A scalar for a leaf that contains objects or lists, with the shape that the examples show. */
function observedScalar(context: PlanContext, { owner, name, path, values }: FieldPlace): string {
  const stem = stemOf(owner);
  // `result` of NameMatchResult is NameMatchJSON, and so is a `match` of it.
  const own = name === "result" || stem.endsWith(pascalCase(name)) ? "" : pascalCase(name);
  const type = freeTypeName(context, `${stem}${own}JSON`);
  const shape = JSON.stringify(typescriptOf(values.map(decoded)));
  context.blocks.push({
    head: `scalar ${type}`,
    description: `What the example shows of \`${path.join(".")}\`, which is selected without sub-fields.`,
    directives: [["observed", `typescript: ${shape}`]],
  });
  return type;
}

function stemOf(type: string): string {
  return type.replace(/(?<=.)Result$/, "");
}

function knownType({ type }: GraphQLField<unknown, unknown>): string {
  return String(type).replaceAll("!", "");
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

/** Why the example shows no value of a field. */
function absence({ values, isMissing }: FieldPlace): string[] {
  if (isMissing) return ["Not in the example."];
  return values.length > 0 ? ["Null in the example."] : [];
}

function remarks(place: FieldPlace, leaf: LeafType): string[] {
  const shown = place.values.filter((value) => value !== null);
  if (shown.length === 0) return absence(place);
  if (shown.includes(cutText)) return ["Cut in the example."];
  if (leaf.observed && shown.some((value) => typeof value === "string"))
    return ["JSON in a string in the example."];
  if (leaf.type === "Float" && shown.every(Number.isInteger)) {
    const isLarge = leaf.basis === "EXAMPLE";
    return [`A whole number${isLarge ? ", too large for Int," : ""} in the example.`];
  }
  return leaf.basis === "INFERRED" ? ["Empty in the example."] : [];
}

/** Refuses an example with another type than the schema's. */
function clash({ owner, name, existing }: FieldPlace, shown: string): string {
  return `${owner}.${name} is ${String(existing?.type)} in the schema and ${shown} in this example: correct the schema first (the type JSON takes both).`;
}
