import { getCachedDocumentNodeFromSchema } from "@graphql-codegen/plugin-helpers";
import { type GraphQLSchema, print } from "graphql";

/** One merged SDL of everything, directives and descriptions kept: what apps generate from. */
export function writeSchema(schema: GraphQLSchema): string {
  return `${print(getCachedDocumentNodeFromSchema(schema))}\n`;
}
