import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { type DocumentNode, type GraphQLError, parse, separateOperations } from "graphql";
import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import { graphqlFiles } from "../../codegen/graphql-files.ts";
import { CliExit } from "../cli-exit.ts";
import type { Io } from "../io.ts";

/** An operation that a change of the schema may touch. */
export interface Operation {
  readonly name: string;
  readonly document: DocumentNode;
}

export function operationsOf(entries: readonly CatalogueEntry[]): Operation[] {
  return entries.map(({ operation, service }) => ({ name: operation, document: parse(service.text ?? "") }));
}

/**
 * The operations in a file, or in the `.graphql` files of a folder.
 *
 * @throws CliExit
 */
export function operationsIn(io: Io, source: string): Operation[] {
  const path = resolve(io.cwd, source);
  const refuse = (what: string): never => {
    throw new CliExit("usage", `--operations ${source}: ${what}.`);
  };
  if (!existsSync(path)) return refuse("there is no such file or folder");
  const files = statSync(path).isDirectory() ? graphqlFiles(path).map((file) => join(path, file)) : [path];
  const operations = files.flatMap((file) => {
    let document: DocumentNode;
    try {
      document = parse(readFileSync(file, "utf8"));
    } catch (error) {
      return refuse((error as GraphQLError).message.split("\n", 1)[0] as string);
    }
    // Keep with each operation only the fragments that it uses.
    return Object.entries(separateOperations(document)).map(
      ([name, own]): Operation => ({ name: name || "(anonymous)", document: own }),
    );
  });
  return operations.length === 0 ? refuse("it contains no operation") : operations;
}
