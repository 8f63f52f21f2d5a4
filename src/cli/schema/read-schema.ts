import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import {
  buildClientSchema,
  buildSchema,
  type DocumentNode,
  type GraphQLSchema,
  type IntrospectionQuery,
  parse,
  separateOperations,
} from "graphql";
import { sdl } from "../../../generated/schema.ts";
import { objectIn } from "../../answer/is-object.ts";
import { graphqlFiles } from "../../codegen/graphql-files.ts";
import { CliExit } from "../cli-exit.ts";
import type { Io } from "../io.ts";
import type { KnownServices } from "../known-services.ts";

/** An operation that a change of the schema may touch. */
export interface Operation {
  readonly name: string;
  readonly document: DocumentNode;
}

/**
 * The schema that the user named: `shipped`, `own` for the schema of an app, `-` for standard input, a file of SDL or of
 * introspection JSON, or a folder of SDL files.
 *
 * @throws CliExit with one line about what is wrong with it
 */
export async function readSchema(io: Io, source: string, known: KnownServices): Promise<GraphQLSchema> {
  if (source === "shipped") return buildSchema(sdl, { assumeValidSDL: true });
  if (source === "own") {
    if (known.own !== undefined) return buildSchema(known.schema, { assumeValidSDL: true });
    throw new CliExit("usage", "own means the schema of an app: name the app with --folder.");
  }
  const content = source === "-" ? await text(io.stdin) : fromDisk(io, source, source);
  return inOneLine(`${source} is not a GraphQL schema`, () => {
    const json = objectIn(content);
    // Lenient, because the SDL may use directives of another tool without defining them.
    return json === undefined
      ? withDirectives(buildSchema(content, { assumeValidSDL: true, assumeValid: true }))
      : buildClientSchema((json.data ?? json) as unknown as IntrospectionQuery);
  });
}

/**
 * The operations in a file or folder that the user named, or else all known operations.
 *
 * @throws CliExit with one line about what is wrong with it
 */
export function readOperations(
  io: Io,
  source: string | undefined,
  { entries }: KnownServices,
): readonly Operation[] {
  if (source === undefined)
    return entries.map(({ operation, service: { text = "" } }) => ({
      name: operation,
      document: parse(text),
    }));
  const what = `--operations ${source}`;
  const document = inOneLine(what, () => parse(fromDisk(io, source, what)));
  // Keep with each operation only the fragments that it uses.
  const operations = Object.entries(separateOperations(document));
  if (operations.length === 0) throw new CliExit("usage", `${what}: it contains no operation.`);
  return operations.map(([name, own]) => ({ name: name || "(anonymous)", document: own }));
}

function inOneLine<Result>(what: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof CliExit) throw error;
    throw new CliExit("usage", `${what}: ${(error as Error).message.split("\n", 1)[0]}`);
  }
}

/** The text of a file, or of all GraphQL files in a folder. */
function fromDisk(io: Io, source: string, what: string): string {
  const path = resolve(io.cwd, source);
  try {
    if (!statSync(path).isDirectory()) return readFileSync(path, "utf8");
    const files = graphqlFiles(path);
    if (files.length === 0) throw new CliExit("usage", `${what} holds no .graphql file.`);
    return files.map((file) => readFileSync(join(path, file), "utf8")).join("\n");
  } catch (error) {
    if (error instanceof CliExit) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new CliExit("usage", `${what} cannot be read${code ? ` (${code})` : ""}.`);
  }
}

/**
 * Adds the directives of each `extend` to the type itself. The schemas are equal with and without extensions, and the
 * comparison would not look at the directives of extensions.
 */
function withDirectives(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    const { astNode, extensionASTNodes } = type;
    const directives = [astNode, ...extensionASTNodes].flatMap((node) => node?.directives ?? []);
    if (astNode) Object.assign(type, { astNode: { ...astNode, directives } });
  }
  return schema;
}
