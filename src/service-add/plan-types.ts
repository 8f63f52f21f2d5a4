import { getNamedType, isListType, isNonNullType, isObjectType } from "graphql";
import { isObject } from "../answer/is-object.ts";
import { fieldText } from "./field-text.ts";
import { freeTypeName } from "./free-type-name.ts";
import { pascalCase } from "./pascal-case.ts";
import type { PlanContext } from "./plan-context.ts";
import { planLeaf } from "./plan-leaf.ts";
import type { FieldPlace, PlannedField } from "./planned-field.ts";
import type { SelectedField } from "./read-request.ts";
import { rowOf } from "./row-of.ts";
import type { SdlField } from "./sdl-block.ts";
import { ServiceRefusal } from "./service-refusal.ts";
import { singular } from "./singular.ts";
import { typeClash } from "./type-clash.ts";

/** A type's place in the answer, and the values that the examples show there. */
export interface TypePlace {
  readonly type: string;
  readonly description: string;
  readonly comments?: readonly string[];
  /** The values that the examples show for objects of this type. */
  readonly samples: readonly unknown[];
  readonly path: readonly string[];
  /** Whether names decide what is personal. Not in the envelope, which the hand-written schema covers. */
  readonly marks: boolean;
}

/** Plans an object type: a new type, or the missing fields of an existing one. */
export function planType(
  context: PlanContext,
  place: TypePlace,
  selected: readonly SelectedField[],
): PlannedField[] {
  const existing = context.schema.getType(place.type);
  if (existing !== undefined && !isObjectType(existing)) {
    throw new ServiceRefusal(
      `${place.type} is not an object type in the schema, so it cannot be the result of this service.`,
    );
  }
  const head = existing === undefined ? `type ${place.type}` : `extend type ${place.type}`;
  // In the file it comes before the types of its fields.
  const index = context.blocks.push({ head }) - 1;
  const added: SdlField[] = [];
  const records = place.samples.filter(isObject);
  const planned = selected.map((field) => {
    const path = [...place.path, field.name];
    const values = records
      .filter((record) => Object.hasOwn(record, field.key))
      .map((record) => record[field.key]);
    const row = rowOf(context.fields, path);
    const here: FieldPlace = {
      owner: place.type,
      path,
      values,
      isMissing: values.length === 0 && records.length > 0,
      hint: { name: field.name, type: row?.type, text: row?.text ?? "" },
      existing: existing?.getFields()[field.name],
      marks: place.marks,
    };
    const plan =
      field.fields === undefined ? planLeaf(context, here, field) : planObject(context, here, field);
    if (plan.added !== undefined) added.push(plan.added);
    return plan.planned;
  });
  if (added.length === 0) context.blocks.splice(index, 1);
  else {
    context.blocks[index] = {
      head,
      ...(existing === undefined && { description: place.description }),
      ...(place.comments && { comments: place.comments }),
      fields: added,
    };
  }
  return planned;
}

/** Plans a field that is selected with sub-fields: an object or a list of objects. */
function planObject(
  context: PlanContext,
  place: FieldPlace,
  field: SelectedField,
): { readonly planned: PlannedField; readonly added?: SdlField } {
  const { existing, values, hint, path } = place;
  const samples = values.flat().filter(isObject);
  const isShown = samples.length > 0 || values.some(Array.isArray);
  const isPlural =
    /\b(?:lists?|array)\b/i.test(`${hint.text} ${hint.type}`) || singular(field.name) !== field.name;
  const isList = isShown ? values.some(Array.isArray) : isPlural;
  const inner = existing && getNamedType(existing.type);
  if (existing !== undefined) {
    const outer = isNonNullType(existing.type) ? existing.type.ofType : existing.type;
    if (!isObjectType(inner)) throw typeClash(place, "an object");
    if (isShown && isList !== isListType(outer))
      throw typeClash(place, isList ? "a list" : "a single object");
  }
  const stem = place.owner.replace(/(?<=.)Result$/, "");
  const wanted = `${stem}${pascalCase(isList ? singular(field.name) : field.name)}`;
  const type = inner === undefined ? freeTypeName(context, wanted) : String(inner);
  const what = isList ? "One item of" : "The object";
  const fields = planType(
    context,
    {
      type,
      description: `${what} \`${path.join(".")}\`. The vendor's name of the type is unknown.`,
      samples,
      path,
      marks: place.marks,
    },
    field.fields ?? [],
  );
  if (existing !== undefined) {
    const known = String(existing.type).replaceAll("!", "");
    return { planned: { name: field.name, key: field.key, type: known, fields } };
  }
  const sdl = isList ? `[${type}]` : type;
  const remark = place.isMissing
    ? ["Not in the example."]
    : !isShown && values.length > 0
      ? ["Null in the example."]
      : [];
  const text = context.synthesiser.text(hint.text);
  return {
    planned: { name: field.name, key: field.key, type: sdl, fields },
    added: {
      name: field.name,
      type: sdl,
      description: fieldText(field.name, text, remark),
      directives: isShown ? [] : [{ name: "basis", args: [["type", "INFERRED"]] }],
    },
  };
}
