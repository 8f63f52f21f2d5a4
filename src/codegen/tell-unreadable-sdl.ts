import { readFileSync } from "node:fs";
import { type DocumentNode, GraphQLError, Kind, parse, Source, specifiedScalarTypes, visit } from "graphql";
import { sdl } from "../../generated/schema.ts";
import { graphqlFiles } from "./graphql-files.ts";
import { placeOf } from "./place-of.ts";

/**
 * Says on standard error which SDL in `schema/` cannot be read. codegen loads it before it calls the preset, and its own
 * message names neither file nor line.
 *
 * @returns the function to call once the SDL is loaded after all, because types from other files were then not an error
 */
export function tellUnreadableSdl(): () => void {
  const documents: DocumentNode[] = [];
  for (const path of graphqlFiles(".", "schema")) {
    try {
      documents.push(parse(new Source(readFileSync(path, "utf8"), path)));
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      const { line, column } = error.locations?.[0] ?? { line: 1, column: 1 };
      console.error(`${path}:${line}:${column}: ${error.message}`);
    }
  }
  const tell = (): void => {
    for (const fault of unknownTypes(documents)) console.error(fault);
  };
  process.once("exit", tell);
  return () => process.off("exit", tell);
}

function unknownTypes(documents: readonly DocumentNode[]): string[] {
  const known = new Set(specifiedScalarTypes.map((type) => type.name));
  for (const { definitions } of [parse(sdl), ...documents]) {
    for (const node of definitions) if ("name" in node && node.name) known.add(node.name.value);
  }
  const faults: string[] = [];
  for (const document of documents) {
    visit(document, {
      [Kind.NAMED_TYPE]: (node) => {
        if (!known.has(node.name.value)) faults.push(`${placeOf(node)}Unknown type "${node.name.value}".`);
      },
    });
  }
  return faults;
}
