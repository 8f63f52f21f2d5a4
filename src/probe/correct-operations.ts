import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  type ObjectValueNode,
  type OperationDefinitionNode,
  parse,
  TypeInfo,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { SourceText } from "../catalogue/parse-file.ts";
import type { Correction } from "./corrections.ts";
import { corrected, removing, replacing, type TextEdit } from "./text-edits.ts";

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
  return files.flatMap((file) => corrected(file, editsOf(schema, parse(file.text), file.text, corrections)));
}

function editsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  text: string,
  corrections: readonly Correction[],
): TextEdit[] {
  const edits: TextEdit[] = [];
  const at = (coordinate: string, kind: Correction["kind"]): Correction | undefined =>
    corrections.find((each) => each.at === coordinate && each.kind === kind);
  const info = new TypeInfo(schema);
  let operation: OperationDefinitionNode | undefined;
  const retype = (name: string, type: string): void => {
    const declared = operation?.variableDefinitions?.find(({ variable }) => variable.name.value === name);
    if (declared) edits.push(replacing(declared.type, declaredType(declared, type)));
  };
  visit(
    document,
    visitWithTypeInfo(info, {
      OperationDefinition: {
        enter: (node) => {
          operation = node;
          for (const correction of corrections) {
            if (correction.kind !== "demand" || !correction.operations.includes(node.name?.value ?? ""))
              continue;
            edits.push(...demanded(text, node, correction.at.split(".")[1] as string, correction.type));
          }
        },
      },
      NamedType: (node) => {
        const renamed = at(node.name.value, "rename-type");
        if (renamed?.kind === "rename-type") edits.push(replacing(node, renamed.to));
      },
      Field: (node) => {
        const coordinate = `${info.getParentType()?.name}.${node.name.value}`;
        const renamed = at(coordinate, "rename");
        const retyped = at(coordinate, "retype");
        if (renamed?.kind === "rename") edits.push(replacing(node.name, renamed.to));
        // A leaf has no selection.
        if (retyped?.kind === "retype" && retyped.isLeaf && node.selectionSet) {
          edits.push(removing(text, node.selectionSet));
          return false;
        }
        // Remove the field together with its selection.
        if (at(coordinate, "remove")) {
          edits.push(removing(text, node));
          return false;
        }
        return undefined;
      },
      ObjectField: (node) => {
        const coordinate = `${getNamedType(info.getParentInputType())?.name}.${node.name.value}`;
        const renamed = at(coordinate, "rename");
        const change = renamed ?? at(coordinate, "retype");
        if (renamed?.kind === "rename") edits.push(replacing(node.name, renamed.to));
        if (change && "type" in change && change.type !== undefined && node.value.kind === "Variable")
          retype(node.value.name.value, change.type);
      },
    }),
  );
  return edits;
}

/** The type to declare for a variable. A variable that the app must pass stays required. */
function declaredType({ type, defaultValue }: VariableDefinitionNode, expected: string): string {
  const isDemanded = type.kind === "NonNullType" || (expected.endsWith("!") && defaultValue === undefined);
  return expected.replace(/!$/, "") + (isDemanded ? "!" : "");
}

/** The edits that declare and send a variable that the server demands. */
function demanded(text: string, operation: OperationDefinitionNode, name: string, type: string): TextEdit[] {
  const root = operation.selectionSet.selections[0] as FieldNode;
  const input = root.arguments?.find((argument) => argument.name.value === "input")?.value;
  const declared = operation.variableDefinitions?.at(-1);
  const sent = (input as ObjectValueNode | undefined)?.fields?.at(-1);
  if (
    sent === undefined ||
    operation.variableDefinitions?.some(({ variable }) => variable.name.value === name)
  )
    return [];
  const after = (end: number, inserted: string): TextEdit => ({ start: end, end, text: inserted });
  const end = (node: { readonly loc?: { readonly end: number } | undefined }): number =>
    node.loc?.end as number;
  const variable = `$${name}: ${type.replace(/!?$/, "!")}`;
  return [
    declared
      ? after(end(declared), separator(text, operation.variableDefinitions ?? []) + variable)
      : after(end(operation.name as never), `(${variable})`),
    after(end(sent), `${separator(text, (input as ObjectValueNode).fields)}${name}: $${name}`),
  ];
}

/** The text between two items of a list: a line end or a comma. */
function separator(
  text: string,
  nodes: readonly { readonly loc?: { readonly start: number; readonly end: number } | undefined }[],
): string {
  const [before, last] = nodes.slice(-2);
  const between = last ? text.slice(before?.loc?.end, last.loc?.start) : "";
  return between.includes("\n") ? between.slice(between.lastIndexOf("\n")) : ", ";
}
