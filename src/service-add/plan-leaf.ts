import { getNamedType, isLeafType, specifiedScalarTypes } from "graphql";
import { cutText } from "./cut-text.ts";
import { decoded } from "./decoded.ts";
import { fieldText } from "./field-text.ts";
import { freeTypeName } from "./free-type-name.ts";
import { isPersonal } from "./is-personal.ts";
import { type LeafType, leafType } from "./leaf-type.ts";
import { pascalCase } from "./pascal-case.ts";
import type { PlanContext } from "./plan-context.ts";
import type { FieldPlace, PlannedField } from "./planned-field.ts";
import type { SdlDirective, SdlField } from "./sdl-block.ts";
import type { SelectedField } from "./selected-field.ts";
import { typeClash } from "./type-clash.ts";
import { typescriptOf } from "./typescript-of.ts";

/** Plans a field that is selected without sub-fields; `added` is missing where the schema has the field. */
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

/** A scalar for a leaf that holds objects or lists, with the shape that was seen. */
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

/** Personal by its name, or what a service takes as a personal input: the id that one step hands to the next. */
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
