import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import {
  buildASTSchema,
  buildClientSchema,
  buildSchema,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  type IntrospectionQuery,
  parse,
} from "graphql";
import { sdl } from "../../../generated/schema.ts";
import { objectIn } from "../../answer/is-object.ts";
import { graphqlFiles } from "../../codegen/graphql-files.ts";
import { CliExit } from "../cli-exit.ts";
import type { Io } from "../io.ts";
import type { KnownServices } from "../known-services.ts";

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
  const content = source === "-" ? await text(io.stdin) : fromDisk(resolve(io.cwd, source), source);
  try {
    const json = objectIn(content);
    // Lenient, because the SDL may use directives of another tool without defining them.
    return json === undefined
      ? buildASTSchema(foldExtensions(parse(content)), { assumeValidSDL: true, assumeValid: true })
      : buildClientSchema((json.data ?? json) as unknown as IntrospectionQuery);
  } catch (error) {
    const what = (error as Error).message.split("\n", 1)[0];
    throw new CliExit("usage", `${source} is not a GraphQL schema: ${what}`);
  }
}

function fromDisk(path: string, source: string): string {
  try {
    if (!statSync(path).isDirectory()) return readFileSync(path, "utf8");
    const files = graphqlFiles(path);
    if (files.length === 0) throw new CliExit("usage", `${source} holds no .graphql file.`);
    return files.map((file) => readFileSync(join(path, file), "utf8")).join("\n");
  } catch (error) {
    if (error instanceof CliExit) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new CliExit("usage", `${source} cannot be read${code ? ` (${code})` : ""}.`);
  }
}

const LISTS = ["directives", "interfaces", "fields", "types", "values", "operationTypes"] as const;
type Lists = { readonly [list in (typeof LISTS)[number]]?: readonly unknown[] };

/**
 * Merges each `extend` into the definition that it extends. The schemas are equal with and without extensions, and the
 * comparison would not look at the directives of extensions.
 */
function foldExtensions(document: DocumentNode): DocumentNode {
  const definitions = new Map<string, DefinitionNode>();
  const extensions: DefinitionNode[] = [];
  for (const node of document.definitions) {
    if (node.kind.endsWith("Extension")) extensions.push(node);
    else definitions.set(keyOf(node, node.kind), node);
  }
  for (const extension of extensions) {
    const key = keyOf(extension, extension.kind.replace("Extension", "Definition"));
    const definition = definitions.get(key);
    if (definition === undefined) definitions.set(key, extension);
    else definitions.set(key, merged(definition, extension));
  }
  return { kind: document.kind, definitions: [...definitions.values()] };
}

function keyOf(node: DefinitionNode, kind: string): string {
  return `${kind} ${("name" in node && node.name?.value) || ""}`;
}

function merged(definition: DefinitionNode, extension: DefinitionNode): DefinitionNode {
  const lists = LISTS.flatMap((list): [string, unknown][] => {
    const more = (extension as Lists)[list] ?? [];
    return more.length === 0 ? [] : [[list, [...((definition as Lists)[list] ?? []), ...more]]];
  });
  return { ...definition, ...Object.fromEntries(lists) } as DefinitionNode;
}
