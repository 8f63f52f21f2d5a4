import { buildASTSchema, concatAST, type DocumentNode, type GraphQLSchema } from "graphql";
import { checkSdl } from "../codegen/check-sdl.ts";

/** Builds a schema from several documents, and checks it as the code generator will. */
export function schemaOf(documents: readonly DocumentNode[]): GraphQLSchema {
  // graphql would take the inputs of an extension for arguments, and refuse their directives. checkSdl does not.
  const schema = buildASTSchema(concatAST(documents), { assumeValidSDL: true });
  checkSdl(schema, true);
  return schema;
}
