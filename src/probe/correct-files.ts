import {
  type ASTNode,
  type ASTVisitFn,
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  type InputObjectTypeDefinitionNode,
  type InputObjectTypeExtensionNode,
  type InputValueDefinitionNode,
  type Location,
  type ObjectTypeDefinitionNode,
  type ObjectValueNode,
  type OperationDefinitionNode,
  parse,
  TypeInfo,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { SourceText } from "../catalogue/parse-file.ts";
import { type Correction, isChange } from "./corrections.ts";

const PROVEN = " @basis(field: PROVEN, type: PROVEN)";

/** A part of a text that is replaced. */
interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Corrects files of SDL, and marks what the server proved: a `@basis` that was inferred, from a table or from integrators
 * becomes `PROVEN`. Comments, descriptions and layout stay.
 */
export function correctSdl(files: readonly SourceText[], corrections: readonly Correction[]): SourceText[] {
  const byPlace = new Map(corrections.map((each) => [each.at, each]));
  const demands = new Map(corrections.flatMap((each) => (each.demandedBy ? [[each.at, each] as const] : [])));
  return edited(files, (text, edits) => {
    const rename = (node: ASTNode, name: string, write = (to: string) => to): void => {
      const to = byPlace.get(name)?.name;
      if (to !== undefined) edits.push(replacing(node, write(to)));
    };
    const correctField: ASTVisitFn<FieldDefinitionNode | InputValueDefinitionNode> = (field, ...place) => {
      const holder = place[3].at(-1) as ObjectTypeDefinitionNode;
      const correction = byPlace.get(`${holder.name.value}.${field.name.value}`);
      if (correction === undefined) return undefined;
      const { name, type, isRemoved } = correction;
      if (isRemoved) edits.push(removing(text, field));
      if (name !== undefined) edits.push(replacing(field.name, name));
      if (type !== undefined) edits.push(replacing(field.type, type));
      if (!isRemoved) edits.push(...provenBasis(field, isChange(correction)));
      return isRemoved || type !== undefined ? false : undefined;
    };
    /** Adds inputs to the first definition of their type. They are marked as personal, because nobody knows yet. */
    const addDemanded = (node: InputObjectTypeDefinitionNode | InputObjectTypeExtensionNode): void => {
      for (const [at, { type }] of demands) {
        const [holder, name] = at.split(".");
        if (holder !== node.name.value || !node.fields?.length) continue;
        demands.delete(at);
        const line = `  "The server demands it."\n  ${name}: ${type} @sensitive${PROVEN}\n`;
        edits.push(inserting(text.lastIndexOf("}", endOf(node)), line));
      }
    };
    visit(parse(text), {
      ObjectTypeDefinition: ({ name }) => rename(name, name.value),
      ObjectTypeExtension: ({ name }) => rename(name, name.value),
      NamedType: ({ name }) => rename(name, name.value),
      Directive: ({ name, arguments: args = [] }) => {
        const result = args.find((each) => name.value === "service" && each.name.value === "result")?.value;
        if (result?.kind === "StringValue") rename(result, result.value, JSON.stringify);
      },
      FieldDefinition: correctField,
      InputValueDefinition: correctField,
      InputObjectTypeDefinition: addDemanded,
      InputObjectTypeExtension: addDemanded,
    });
  });
}

/** A field without a mark comes from an example. So only a corrected field gets a mark. */
function provenBasis(
  field: FieldDefinitionNode | InputValueDefinitionNode,
  isCorrected: boolean,
): TextEdit[] {
  const basis = field.directives?.find(({ name }) => name.value === "basis");
  if (basis) return (basis.arguments ?? []).map(({ value }) => replacing(value, "PROVEN"));
  const last: ASTNode | ConstDirectiveNode = field.directives?.at(-1) ?? field.type;
  return isCorrected ? [inserting(endOf(last), PROVEN)] : [];
}

/**
 * Applies the corrections to operations and fragments in their files.
 *
 * @param schema before its correction
 */
export function correctOperations(
  schema: GraphQLSchema,
  files: readonly SourceText[],
  corrections: readonly Correction[],
): SourceText[] {
  const byPlace = new Map(corrections.map((each) => [each.at, each]));
  return edited(files, (text, edits) => {
    const info = new TypeInfo(schema);
    let operation: OperationDefinitionNode | undefined;
    visit(
      parse(text),
      visitWithTypeInfo(info, {
        OperationDefinition: (node) => {
          operation = node;
          for (const { at, type = "", demandedBy = [] } of corrections) {
            if (demandedBy.includes(node.name?.value ?? ""))
              edits.push(...demanded(node, at.split(".")[1] as string, type));
          }
        },
        NamedType: ({ name }) => {
          const to = byPlace.get(name.value)?.name;
          if (to !== undefined) edits.push(replacing(name, to));
        },
        Field: (node) => {
          const correction = byPlace.get(`${info.getParentType()?.name}.${node.name.value}`);
          if (correction?.name !== undefined) edits.push(replacing(node.name, correction.name));
          // A leaf has no selection.
          const gone = correction?.isRemoved ? node : correction?.isLeaf && node.selectionSet;
          if (gone) edits.push(removing(text, gone));
          return gone ? false : undefined;
        },
        ObjectField: ({ name, value }) => {
          const holder = getNamedType(info.getParentInputType())?.name;
          const correction = byPlace.get(`${holder}.${name.value}`);
          if (correction?.name !== undefined) edits.push(replacing(name, correction.name));
          if (correction?.type === undefined || value.kind !== "Variable") return;
          const its = operation?.variableDefinitions?.find(
            ({ variable }) => variable.name.value === value.name.value,
          );
          if (its) edits.push(replacing(its.type, declaredType(its, correction.type)));
        },
      }),
    );
  });
}

/** The type to declare for a variable. A variable that the app must pass stays required. */
function declaredType({ type, defaultValue }: VariableDefinitionNode, expected: string): string {
  const isDemanded = type.kind === "NonNullType" || (expected.endsWith("!") && defaultValue === undefined);
  return expected.replace(/!$/, "") + (isDemanded ? "!" : "");
}

/** Declares and sends a variable that the server demands. */
function demanded(operation: OperationDefinitionNode, name: string, type: string): TextEdit[] {
  const root = operation.selectionSet.selections[0] as FieldNode;
  const input = root.arguments?.find((argument) => argument.name.value === "input")?.value;
  const sent = (input as ObjectValueNode | undefined)?.fields.at(-1);
  const { name: its, variableDefinitions = [] } = operation;
  if (!sent || !its || variableDefinitions.some(({ variable }) => variable.name.value === name)) return [];
  const variable = `$${name}: ${type.replace(/!?$/, "!")}`;
  const last = variableDefinitions.at(-1);
  return [
    last ? inserting(endOf(last), `, ${variable}`) : inserting(endOf(its), `(${variable})`),
    inserting(endOf(sent), `, ${name}: $${name}`),
  ];
}

/** Edits each file. Its edits must not overlap. */
function edited(files: readonly SourceText[], edit: (text: string, edits: TextEdit[]) => void): SourceText[] {
  return files.map((file) => {
    const edits: TextEdit[] = [];
    edit(file.text, edits);
    edits.sort((a, b) => b.start - a.start);
    const apply = (text: string): string =>
      edits.reduce(
        (result, { start, end, text: its }) => result.slice(0, start) + its + result.slice(end),
        text,
      );
    return { ...file, text: apply(file.text), ...(file.code !== undefined && { code: apply(file.code) }) };
  });
}

function endOf(node: ASTNode): number {
  return (node.loc as Location).end;
}

function inserting(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

function replacing(node: ASTNode, text: string): TextEdit {
  const { start, end } = node.loc as Location;
  return { start, end, text };
}

/** Removes a node, and its lines if they contain nothing else. */
function removing(source: string, node: ASTNode): TextEdit {
  let { start, end } = node.loc as Location;
  while (/[ \t]/.test(source[start - 1] ?? "")) start--;
  const rest = /^[ \t]*\r?\n/.exec(source.slice(end));
  const isAlone = rest !== null && (source[start - 1] ?? "\n") === "\n";
  if (isAlone) end += rest[0].length;
  return { start, end, text: "" };
}
