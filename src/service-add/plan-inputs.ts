import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isNonNullType,
  specifiedScalarTypes,
} from "graphql";
import { directives } from "../codegen/directives.ts";
import * as formats from "../formats.ts";
import { fieldText } from "./field-text.ts";
import { freeTypeName } from "./free-type-name.ts";
import { guessType } from "./guess-type.ts";
import { inputDirectives } from "./input-directives.ts";
import type { InputLiteral } from "./input-literals.ts";
import { pascalCase } from "./pascal-case.ts";
import type { PlanContext } from "./plan-context.ts";
import { rowOf } from "./row-of.ts";
import type { SdlField } from "./sdl-block.ts";
import { ServiceRefusal } from "./service-refusal.ts";

/** An input field as the operation writes it: a variable, or an object of variables. */
export interface PlannedInput {
  readonly name: string;
  readonly variable?: { readonly name: string; readonly type: string };
  readonly fields?: readonly PlannedInput[];
}

/** The fields that an input type gets, and what the operation writes for them. */
export interface InputPlan {
  readonly added: readonly SdlField[];
  readonly inputs: readonly PlannedInput[];
}

/** A place for inputs. */
interface InputPlace {
  /** Their type in the schema, if it has one. */
  readonly type: GraphQLInputObjectType | undefined;
  readonly path: readonly string[];
  readonly isRequired: boolean;
  /** Names of variables in use. */
  readonly taken: Set<string>;
}

/** One input: how the operation writes it, and its declaration if the schema lacks it. */
interface PlannedField {
  readonly input: PlannedInput;
  readonly added?: SdlField;
}

/** Plans the inputs of the example. Inputs that the schema already has are used unchanged. */
export function planInputs(
  context: PlanContext,
  type: GraphQLInputObjectType,
  literals: readonly InputLiteral[],
): InputPlan {
  // Inputs at the top get their own name before those inside an object.
  const taken = new Set(literals.map((literal) => literal.name));
  return planFields(context, literals, { type, path: [], isRequired: true, taken });
}

function planFields(context: PlanContext, literals: readonly InputLiteral[], place: InputPlace): InputPlan {
  const planned = literals.map((literal) => {
    const path = [...place.path, literal.name];
    const row = rowOf(context.parameters, path);
    const isDemanded = isNonNullType(place.type?.getFields()[literal.name]?.type);
    const isWanted = row?.required ?? !/\boptional\b/i.test(row?.text ?? "");
    const inside = { ...place, path, isRequired: place.isRequired && (isDemanded || isWanted) };
    return literal.fields === undefined
      ? planLeaf(context, literal, inside)
      : planObject(context, literal, literal.fields, inside);
  });
  return {
    added: planned.flatMap(({ added }) => added ?? []),
    inputs: planned.map(({ input }) => input),
  };
}

/** Plans an object. The vendor's name of its type does not matter, because the operation writes out its fields. */
function planObject(
  context: PlanContext,
  { name }: InputLiteral,
  literals: readonly InputLiteral[],
  place: InputPlace,
): PlannedField {
  const existing = place.type?.getFields()[name];
  const type = existing && getNamedType(existing.type);
  if (existing !== undefined && !isInputObjectType(type)) {
    throw inputClash(place.path, "an object", String(existing.type));
  }
  if (isInputObjectType(type)) {
    const { added, inputs } = planFields(context, literals, { ...place, type });
    if (added.length > 0) context.blocks.push({ head: `extend input ${type.name}`, fields: added });
    return { input: { name, fields: inputs } };
  }
  const own = freeTypeName(context, `${context.operation}${pascalCase(name)}Input`);
  const head = `input ${own}`;
  // In the file it comes before the types of its fields.
  const index = context.blocks.push({ head }) - 1;
  const { added, inputs } = planFields(context, literals, { ...place, type: undefined });
  context.blocks[index] = {
    head,
    description: `The object \`${place.path.join(".")}\`. The vendor's name of the type is unknown; ours never reaches the wire.`,
    fields: added,
  };
  const description = describe(context, name, place.path, []);
  return { input: { name, fields: inputs }, added: { name, type: own, description, directives: [] } };
}

/** Plans a plain value, or a list of plain values, as a variable of the operation. */
function planLeaf(context: PlanContext, literal: InputLiteral, place: InputPlace): PlannedField {
  const { name } = literal;
  const { path } = place;
  const existing = place.type?.getFields()[name];
  const row = rowOf(context.parameters, path);
  const guessed = guessType({ name, type: row?.type, text: row?.text ?? "" }).type;
  const own = literal.type ?? (guessed === "JSON" ? "String" : guessed);
  const type = existing === undefined ? own : sharedType(String(existing.type), own, literal.shown, path);
  const variable = { name: freeVariable(path, place.taken), type: place.isRequired ? `${type}!` : type };
  if (existing === undefined) {
    const description = describe(
      context,
      name,
      path,
      literal.type === undefined ? ["Null in the example."] : [],
    );
    const added = { name, type, description, directives: inputDirectives(context, literal, path) };
    return { input: { name, variable }, added };
  }
  for (const format of misfitFormats(context.schema, existing, literal.value)) {
    context.notes.push(
      `The example's ${path.join(".")} is not a valid ${format}, which the schema demands of every service: limit that @format with a documentType.`,
    );
  }
  return { input: { name, variable } };
}

function describe(
  context: PlanContext,
  name: string,
  path: readonly string[],
  remarks: readonly string[],
): string {
  return fieldText(name, context.synthesiser.text(rowOf(context.parameters, path)?.text ?? ""), remarks);
}

/** The type of an input in the schema, if the example's literal fits it. */
function sharedType(existing: string, own: string, isShown: boolean, path: readonly string[]): string {
  const plain = (type: string): string => type.replaceAll("!", "");
  const isScalar = specifiedScalarTypes.some((scalar) => scalar.name === existing.replace(/[[\]!]/g, ""));
  const fits = plain(existing) === plain(own) || (!isShown && isScalar);
  if (!fits) throw inputClash(path, plain(own), plain(existing));
  return existing.replace(/!$/, "");
}

/** The field's own name, or with the object's name before it if the field's is taken. */
function freeVariable(path: readonly string[], taken: Set<string>): string {
  const name = path.at(-1) as string;
  if (path.length === 1) return name;
  const long =
    path[0] +
    path
      .slice(1)
      .map((part) => (part[0] ?? "").toUpperCase() + part.slice(1))
      .join("");
  let variable = taken.has(name) ? long : name;
  for (let count = 2; taken.has(variable); count++) variable = `${long}${count}`;
  taken.add(variable);
  return variable;
}

/** The refusal of an example that gives an input another type than the schema does. */
function inputClash(path: readonly string[], here: string, inSchema: string): ServiceRefusal {
  return new ServiceRefusal(
    `The input ${path.join(".")} is ${here} here and ${inSchema} in the schema: change one of them by hand.`,
  );
}

/**
 * The formats of a shared input that exclude the example's own value. With them, the client would refuse every call of the
 * new service.
 */
function misfitFormats(schema: GraphQLSchema, field: GraphQLInputField, value: unknown): string[] {
  if (typeof value !== "string") return [];
  return directives(schema, field, "format")
    .filter(({ documentType }) => documentType === undefined || documentType === null)
    .map((directive) => String(directive.is))
    .filter((name) => {
      const format = Object.values(formats).find((candidate) => candidate.name === name);
      return format?.check(format.normalise(value))?.level === "hard";
    });
}
