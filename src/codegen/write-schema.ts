import { getCachedDocumentNodeFromSchema } from "@graphql-codegen/plugin-helpers";
import { type GraphQLSchema, print } from "graphql";

/** The whole schema as one SDL, with directives and descriptions. Apps generate from it. */
export function writeSchema(schema: GraphQLSchema): string {
  return `${print(getCachedDocumentNodeFromSchema(schema))}\n`;
}
