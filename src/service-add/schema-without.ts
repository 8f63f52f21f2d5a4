import type { DocumentNode, GraphQLSchema } from "graphql";
import { schemaOf } from "./schema-of.ts";
import { ServiceRefusal } from "./service-refusal.ts";

/** The schema without the file that is about to be written. */
export function schemaWithout(files: ReadonlyMap<string, DocumentNode>, path: string): GraphQLSchema {
  try {
    return schemaOf([...files].filter(([file]) => file !== path).map(([, document]) => document));
  } catch (error) {
    const which = files.has(path) ? ` without ${path}, on which others rest,` : "";
    throw new ServiceRefusal(`The schema${which} does not build: ${(error as Error).message.split("\n")[0]}`);
  }
}
