import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  getNamedType,
  isInputObjectType,
  isNonNullType,
  isSpecifiedScalarType,
} from "graphql";
import { directives } from "../codegen/directives.ts";
import * as formats from "../formats.ts";
import type { InputLiteral } from "./input-literals.ts";
import { guessType } from "./leaf-type.ts";
import { fieldText, freeTypeName, type PlanContext } from "./plan-context.ts";
import { demand } from "./service-refusal.ts";
import { pascalCase } from "./words-of.ts";
import type { SdlDirective, SdlField } from "./write-sdl.ts";

/** Names with the same spelling and meaning on every page. */
const FORMATS: ReadonlyMap<string, formats.Format> = new Map([
  ["url", formats.imageUrl],
  ["mobile", formats.mobile],
  ["mobileNumber", formats.mobile],
  ["ifsc", formats.ifsc],
  ["pan", formats.pan],
  ["panNumber", formats.pan],
  ["otp", formats.otp],
  ["uan", formats.uan],
  ["gstin", formats.gstin],
]);

/** Inputs that say nothing about a person. All others count as personal. */
const PLAIN =
  /^(?:consent|consentFlag|threshold|\w*Score|months|year|quarter|(?:financial|assessment)Year|(?:state|country)(?:Code)?|task|type|language|format|ifsc|companyName)$/;

/** An input field as the operation writes it: a variable, or an object of variables. */
export interface PlannedInput {
  readonly name: string;
  readonly variable?: { readonly name: string; readonly type: string };
  readonly fields?: readonly PlannedInput[];
}

/** A place for inputs. */
interface InputPlace {
  /** Their type in the schema, if it has one. */
  readonly type: GraphQLInputObjectType | undefined;
  /** The fields that the schema lacks, which the plan adds to. */
  readonly added: SdlField[];
  readonly path: readonly string[];
  readonly isRequired: boolean;
  /** Names of variables in use. */
  readonly taken: Set<string>;
}

/** Plans the inputs of the example, and adds those that the schema lacks. The others are used unchanged. */
export function planInputs(
  context: PlanContext,
  added: SdlField[],
  literals: readonly InputLiteral[],
): PlannedInput[] {
  // Inputs at the top get their own name before those inside an object.
  const taken = new Set(literals.map((literal) => literal.name));
  return planFields(context, literals, { type: context.input, added, path: [], isRequired: true, taken });
}

function planFields(
  context: PlanContext,
  literals: readonly InputLiteral[],
  place: InputPlace,
): PlannedInput[] {
  return literals.map((literal) => {
    const existing = place.type?.getFields()[literal.name];
    const path = [...place.path, literal.name];
    const row = context.parameters.of(path);
    const isWanted = row?.required ?? !/\boptional\b/i.test(row?.text ?? "");
    const isRequired = place.isRequired && (isNonNullType(existing?.type) || isWanted);
    const inside = { ...place, path, isRequired };
    return literal.fields === undefined
      ? planLeaf(context, literal, inside, existing)
      : { name: literal.name, fields: planObject(context, literal.name, literal.fields, inside, existing) };
  });
}

/** Plans an object. The vendor's name of its type does not matter, because the operation writes out its fields. */
function planObject(
  context: PlanContext,
  name: string,
  literals: readonly InputLiteral[],
  place: InputPlace,
  existing: GraphQLInputField | undefined,
): PlannedInput[] {
  const type = existing && getNamedType(existing.type);
  demand(
    type === undefined || isInputObjectType(type),
    clash(place.path, "an object", String(existing?.type)),
  );
  const added: SdlField[] = [];
  if (type !== undefined) context.blocks.push({ head: `extend input ${type.name}`, fields: added });
  else {
    const own = freeTypeName(context, `${context.operation}${pascalCase(name)}Input`);
    const description = `The object \`${place.path.join(".")}\`. The vendor's name of the type is unknown; ours never reaches the wire.`;
    context.blocks.push({ head: `input ${own}`, description, fields: added });
    const text = fieldText(context, name, context.parameters.of(place.path));
    place.added.push({ name, type: own, description: text, directives: [] });
  }
  return planFields(context, literals, { ...place, type, added });
}

/** Plans a plain value, or a list of plain values, as a variable of the operation. */
function planLeaf(
  context: PlanContext,
  literal: InputLiteral,
  { path, isRequired, taken, added }: InputPlace,
  existing: GraphQLInputField | undefined,
): PlannedInput {
  const { name } = literal;
  const row = context.parameters.of(path);
  const guessed = guessType(name, row).type;
  const own = literal.type ?? (guessed === "JSON" ? "String" : guessed);
  const type = existing === undefined ? own : sharedType(existing, own, literal.shown, path);
  if (existing === undefined) {
    const description = fieldText(context, name, row, literal.type ? [] : ["Null in the example."]);
    added.push({ name, type, description, directives: inputDirectives(context, literal, path) });
  } else {
    for (const format of misfitFormats(context, existing, literal.value)) {
      context.notes.push(
        `The example's ${path.join(".")} is not a valid ${format}, which the schema demands of every service: limit that @format with a documentType.`,
      );
    }
  }
  return { name, variable: { name: freeVariable(path, taken), type: isRequired ? `${type}!` : type } };
}

/** The directives of a new input: `@sensitive`, unless it is clearly not personal, and `@format`, if its name says which. */
function inputDirectives(
  context: PlanContext,
  { name, type, shown, value }: InputLiteral,
  path: readonly string[],
): SdlDirective[] {
  const directives: SdlDirective[] = [];
  if (type !== "Boolean" && !PLAIN.test(name)) directives.push(["sensitive"]);
  const format = type === "String" ? FORMATS.get(name) : undefined;
  // The page's own value decides, because a field of that name may have another format here.
  if (format !== undefined && excludes(format, value)) {
    context.notes.push(
      `The example's ${path.join(".")} is not the usual ${format.title}, so its format will not be checked.`,
    );
  } else if (format !== undefined) directives.push(["format", `is: ${JSON.stringify(format.name)}`]);
  if (!shown) directives.push(["basis", "type: INFERRED"]);
  return directives;
}

function excludes(format: formats.Format, value: unknown): boolean {
  return typeof value === "string" && format.check(format.normalise(value))?.level === "hard";
}

/** The type of an input in the schema, if the example's literal fits it. */
function sharedType(
  { type }: GraphQLInputField,
  own: string,
  isShown: boolean,
  path: readonly string[],
): string {
  const known = String(type).replaceAll("!", "");
  const plain = own.replaceAll("!", "");
  const isFree = !isShown && isSpecifiedScalarType(getNamedType(type));
  demand(known === plain || isFree, clash(path, plain, known));
  return String(type).replace(/!$/, "");
}

/** The field's own name, or with the object's name before it if the field's is taken. */
function freeVariable(path: readonly string[], taken: Set<string>): string {
  const name = path.at(-1) as string;
  if (path.length === 1) return name;
  const long = path
    .map((part, index) => (index === 0 ? part : part[0]?.toUpperCase() + part.slice(1)))
    .join("");
  let variable = taken.has(name) ? long : name;
  for (let count = 2; taken.has(variable); count++) variable = `${long}${count}`;
  taken.add(variable);
  return variable;
}

/** Refuses an example that gives an input another type than the schema does. */
function clash(path: readonly string[], here: string, inSchema: string): string {
  return `The input ${path.join(".")} is ${here} here and ${inSchema} in the schema: change one of them by hand.`;
}

/**
 * The formats of a shared input that exclude the example's own value. With them, the client would refuse every call of the
 * new service.
 */
function misfitFormats({ schema }: PlanContext, field: GraphQLInputField, value: unknown): string[] {
  const names = directives(schema, field, "format")
    .filter(({ documentType }) => documentType === undefined || documentType === null)
    .map((directive) => directive.is);
  return Object.values(formats)
    .filter((format) => names.includes(format.name) && excludes(format, value))
    .map((format) => format.name);
}
