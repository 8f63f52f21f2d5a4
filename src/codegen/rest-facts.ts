import type { GraphQLObjectType, GraphQLSchema } from "graphql";
import type { Rest } from "../document/service.ts";
import { directives } from "./directives.ts";

/**
 * How a service is called, and where its answers hold each field of its result; nothing where it is GraphQL.
 *
 * @param service the arguments of its `@service`
 * @param selected names in the document's result
 * @param refuse throws, with what is wrong
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
    return refuse("a service with a method has its path for a documentType, from its / on.");
  const fields = Object.entries(result.getFields()).map(([name, field]) => {
    const paths = directives(schema, field, "foundAt")[0]?.paths;
    return [name, Array.isArray(paths) ? paths.map(String) : [`data.${name}`]] as const;
  });
  const rest: Rest = { method: method as Rest["method"], fields: Object.fromEntries(fields) };
  const renamed = selected.find((name) => !Object.hasOwn(rest.fields, name));
  if (renamed !== undefined) return refuse(`${renamed} needs its own name: a REST answer knows no other.`);
  return rest;
}
