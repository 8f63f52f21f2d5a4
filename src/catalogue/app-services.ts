import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildASTSchema, Kind, parse, print } from "graphql";
import { sdl } from "../../generated/schema.ts";
import { checkSdl } from "../codegen/check-sdl.ts";
import { graphqlFiles } from "../codegen/graphql-files.ts";
import { mergedSdl } from "../codegen/merged-sdl.ts";
import type { CatalogueEntry } from "./catalogue.ts";
import { ownEntries } from "./own-entries.ts";
import { parseFile, type SourceText } from "./parse-file.ts";

/** An app's own schema and services. */
export interface AppServices {
  /** The complete SDL. */
  readonly schema: string;
  readonly entries: readonly CatalogueEntry[];
  /** The files that they were read from. */
  readonly files: AppFiles;
  /** Whether the SDL replaces the shipped one. */
  readonly isWhole: boolean;
}

/** Files of SDL and of operations, with paths below the app's folder. */
export interface AppFiles {
  readonly schema: readonly SourceText[];
  readonly operations: readonly SourceText[];
  /** The codegen config that names them, if one does. */
  readonly config?: string;
}

/**
 * Reads an app's own SDL and operations, by the rules of the codegen preset. The SDL extends the shipped one, or replaces
 * it if one of its files has `type Mutation`.
 *
 * @param files the files to read. By default those in `schema/` and `operations/`
 * @throws Error with one line: file, line, and what is wrong
 */
export function appServices(folder: string, files: AppFiles = conventional(folder)): AppServices {
  const own = files.schema.map(parseFile);
  const isWhole = own.some(({ definitions }) =>
    definitions.some((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === "Mutation"),
  );
  const merged = mergedSdl(isWhole ? own : [parse(sdl, { noLocation: true }), ...own]);
  const schema = buildASTSchema(merged, { assumeValidSDL: true });
  checkSdl(schema, true);
  return {
    schema: own.length === 0 ? sdl : print(merged),
    entries: ownEntries(schema, files.operations),
    files,
    isWhole,
  };
}

/** The files in the folders that `service add` uses. */
function conventional(folder: string): AppFiles {
  const filesIn = (part: string): SourceText[] =>
    graphqlFiles(folder, part).map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
  return { schema: filesIn("schema"), operations: filesIn("operations") };
}
