import { readFileSync } from "node:fs";
import { buildSchema, concatAST, type DocumentNode, KnownTypeNamesRule, validate } from "graphql";
import { sdl } from "../../generated/schema.ts";
import { parseFile } from "../catalogue/parse-file.ts";
import { graphqlFiles } from "./graphql-files.ts";
import { placed } from "./place-of.ts";

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
      documents.push(parseFile({ path, text: readFileSync(path, "utf8") }));
    } catch (error) {
      console.error((error as Error).message);
    }
  }
  const tell = (): void => {
    const shipped = buildSchema(sdl, { assumeValidSDL: true });
    const faults = validate(shipped, concatAST(documents), [KnownTypeNamesRule]);
    for (const fault of faults) console.error(placed(fault).message);
  };
  process.once("exit", tell);
  return () => process.off("exit", tell);
}
