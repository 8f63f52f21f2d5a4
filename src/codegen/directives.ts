import { type ConstDirectiveNode, type GraphQLSchema, valueFromASTUntyped } from "graphql";

/** Any part of a schema that can have directives, with its extensions. */
interface Annotated {
  readonly astNode?: { readonly directives?: readonly ConstDirectiveNode[] | undefined } | null | undefined;
  readonly extensionASTNodes?: readonly { readonly directives?: readonly ConstDirectiveNode[] | undefined }[];
}

/** The arguments of each use of a directive on a type, field or input, including the defaults of its definition. */
export function directives(
  schema: GraphQLSchema,
  on: Annotated | undefined,
  name: string,
): Record<string, unknown>[] {
  const defaults = Object.fromEntries(
    (schema.getDirective(name)?.args ?? []).flatMap((argument) =>
      argument.defaultValue === undefined ? [] : [[argument.name, argument.defaultValue as unknown]],
    ),
  );
  const nodes = [on?.astNode, ...(on?.extensionASTNodes ?? [])];
  return nodes.flatMap((node) =>
    (node?.directives ?? [])
      .filter((directive) => directive.name.value === name)
      .map((directive) => ({
        ...defaults,
        ...Object.fromEntries(
          (directive.arguments ?? []).map((argument) => [
            argument.name.value,
            valueFromASTUntyped(argument.value),
          ]),
        ),
      })),
  );
}
