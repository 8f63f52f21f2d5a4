import { type ConstDirectiveNode, type GraphQLSchema, getDirectiveValues } from "graphql";

/** Any node that can have directives. */
interface Annotated {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** The arguments of each use of a directive on a type, field or input, including the defaults of its definition. */
export function directives(
  schema: GraphQLSchema,
  on:
    | { readonly astNode?: Annotated | null | undefined; readonly extensionASTNodes?: readonly Annotated[] }
    | undefined,
  name: string,
): Record<string, unknown>[] {
  const definition = schema.getDirective(name);
  if (!definition) return [];
  return [on?.astNode, ...(on?.extensionASTNodes ?? [])]
    .flatMap((node) => node?.directives ?? [])
    .filter((use) => use.name.value === name)
    .map((use) => getDirectiveValues(definition, { directives: [use] }) ?? {});
}
