import type { GraphQLObjectType, GraphQLSchema } from "graphql";
import type { Rest } from "../document/service.ts";
import { directives } from "./directives.ts";

/**
 * How to call a REST service, and where its answers contain each field of the result. Undefined for a GraphQL service.
 *
 * @param service the arguments of its `@service`
 * @param selected the names that the document's result selects
 * @param refuse throws an error that says what is wrong
 */
export function restFacts(
  schema: GraphQLSchema,
  service: Readonly<Record<string, unknown>>,
  result: GraphQLObjectType,
  selected: readonly string[],
  refuse: (what: string) => never,
): Rest | undefined {
  const { method, documentType } = service;
  if ((method ?? null) === null) return undefined;
  if (!String(documentType).startsWith("/"))
    return refuse("a service with a method must have its path, which begins with /, as its documentType.");
  const fields = Object.entries(result.getFields()).map(([name, field]) => {
    const paths = directives(schema, field, "foundAt")[0]?.paths;
    return [name, Array.isArray(paths) ? paths.map(String) : [`data.${name}`]] as const;
  });
  const rest: Rest = { method: method as Rest["method"], fields: Object.fromEntries(fields) };
  const renamed = selected.find((name) => !Object.hasOwn(rest.fields, name));
  if (renamed !== undefined)
    return refuse(`select ${renamed} without an alias, because a REST answer has no aliases.`);
  return rest;
}
