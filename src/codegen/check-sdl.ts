import {
  type DefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  isObjectType,
  Kind,
  KnownArgumentNamesRule,
  KnownDirectivesRule,
  ProvidedRequiredArgumentsRule,
  type ValidationRule,
  ValuesOfCorrectTypeRule,
  validate,
  validateSchema,
} from "graphql";
import * as formats from "../formats.ts";
import { placed } from "./place-of.ts";

// graphql applies them to directives in SDL as to those in operations.
const DIRECTIVE_RULES = [
  KnownDirectivesRule,
  KnownArgumentNamesRule,
  ProvidedRequiredArgumentsRule,
  ValuesOfCorrectTypeRule,
];

/**
 * Checks what codegen does not check in an app's SDL: the types, and the directives that describe services.
 *
 * @param ourFormats whether `@format` refers to the formats of `indiconnect/formats`
 * @throws Error with one line: file, line, and what is wrong
 */
export function checkSdl(schema: GraphQLSchema, ourFormats: boolean): void {
  const [fault] = validateSchema(schema);
  if (fault !== undefined) throw placed(fault);
  const definitions = Object.values(schema.getTypeMap()).flatMap((type) => [
    ...(type.astNode ? [type.astNode] : []),
    // graphql takes the inputs of an extension for arguments.
    ...type.extensionASTNodes.map(
      (node) => ({ ...node, kind: node.kind.replace("Extension", "Definition") }) as DefinitionNode,
    ),
  ]);
  const rules = [...DIRECTIVE_RULES, namesRule(schema, ourFormats)];
  const [misuse] = validate(schema, { kind: Kind.DOCUMENT, definitions }, rules);
  if (misuse !== undefined) throw placed(misuse);
}

/** Checks the names in `@service(result: …)` and `@format(is: …)`. */
function namesRule(schema: GraphQLSchema, ourFormats: boolean): ValidationRule {
  return (context) => ({
    Argument: (node) => {
      if (node.value.kind !== Kind.STRING) return;
      const use = `${context.getDirective()?.name}.${node.name.value}`;
      const name = node.value.value;
      const report = (what: string): void => context.reportError(new GraphQLError(what, { nodes: node }));
      if (use === "service.result" && !isObjectType(schema.getType(name)))
        report(`@service: the schema has no result type ${name}.`);
      if (use === "format.is" && ourFormats && !Object.hasOwn(formats, name))
        report(`@format: there is no format ${name}; there are ${Object.keys(formats).sort().join(", ")}.`);
    },
  });
}
