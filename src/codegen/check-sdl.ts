import {
  type ASTNode,
  type ConstDirectiveNode,
  type GraphQLSchema,
  isObjectType,
  type TypeSystemDefinitionNode,
  type TypeSystemExtensionNode,
  validateSchema,
  valueFromAST,
  visit,
} from "graphql";
import * as formats from "../formats.ts";
import { placeOf } from "./place-of.ts";

/**
 * Checks what codegen does not check in an app's SDL: that extended types exist, and the directives that describe services.
 *
 * @param ourFormats whether `@format` refers to the formats of `indiconnect/formats`
 * @throws Error with one line: file, line, and what is wrong
 */
export function checkSdl(schema: GraphQLSchema, ourFormats: boolean): void {
  const [fault] = validateSchema(schema);
  if (fault !== undefined) throw new Error(`${placeOf(fault.nodes?.[0])}${fault.message}`);
  for (const node of definitionsOf(schema)) {
    visit(node, {
      Directive: (directive) => {
        checkDirective(schema, directive as ConstDirectiveNode, ourFormats);
      },
    });
  }
}

function definitionsOf(schema: GraphQLSchema): (TypeSystemDefinitionNode | TypeSystemExtensionNode)[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => [
    ...(type.astNode ? [type.astNode] : []),
    ...type.extensionASTNodes,
  ]);
}

function checkDirective(schema: GraphQLSchema, directive: ConstDirectiveNode, ourFormats: boolean): void {
  const name = directive.name.value;
  const refusal = (what: string, node: ASTNode = directive): Error =>
    new Error(`${placeOf(node)}@${name}: ${what}`);
  const known = schema.getDirective(name);
  if (!known) throw refusal("there is no such directive.");
  const args = new Map((directive.arguments ?? []).map((argument) => [argument.name.value, argument]));
  for (const { name: argument, type, defaultValue } of known.args) {
    const given = args.get(argument);
    if (given !== undefined && valueFromAST(given.value, type) === undefined)
      throw refusal(`${argument} must be of type ${String(type)}.`, given);
    if (given === undefined && defaultValue === undefined && String(type).endsWith("!"))
      throw refusal(`${argument} is missing.`);
    args.delete(argument);
  }
  for (const [argument, node] of args) throw refusal(`there is no argument ${argument}.`, node);

  const text = (argument: string): { readonly value: string; readonly node: ASTNode } | undefined => {
    const node = directive.arguments?.find((one) => one.name.value === argument);
    return node?.value.kind === "StringValue" ? { value: node.value.value, node } : undefined;
  };
  if (name === "service") {
    const result = text("result");
    if (result !== undefined && !isObjectType(schema.getType(result.value)))
      throw refusal(`the schema has no result type ${result.value}.`, result.node);
  }
  if (name === "format" && ourFormats) {
    const format = text("is");
    if (format !== undefined && !Object.hasOwn(formats, format.value))
      throw refusal(
        `there is no format ${format.value}; there are ${Object.keys(formats).sort().join(", ")}.`,
        format.node,
      );
  }
}
