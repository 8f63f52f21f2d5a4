import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import {
  buildASTSchema,
  buildClientSchema,
  buildSchema,
  type GraphQLSchema,
  type IntrospectionQuery,
  parse,
} from "graphql";
import { sdl } from "../../../generated/schema.ts";
import { CliExit } from "../cli-exit.ts";
import { exitCodes } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import type { KnownServices } from "../known-services.ts";
import { foldExtensions } from "./fold-extensions.ts";

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
    throw new CliExit(exitCodes.usage, "own means the schema of an app: name the app with --folder.");
  }
  const content = source === "-" ? await text(io.stdin) : fromDisk(resolve(io.cwd, source), source);
  try {
    const json = /^\s*\{\s*"/.test(content) ? introspectionIn(content) : undefined;
    // Lenient, because the SDL may use directives of another tool without defining them.
    return json === undefined
      ? buildASTSchema(foldExtensions(parse(content)), { assumeValidSDL: true, assumeValid: true })
      : buildClientSchema(json);
  } catch (error) {
    const what = (error as Error).message.split("\n", 1)[0];
    throw new CliExit(exitCodes.usage, `${source} is not a GraphQL schema: ${what}`);
  }
}

function fromDisk(path: string, source: string): string {
  try {
    if (!statSync(path).isDirectory()) return readFileSync(path, "utf8");
    const files = readdirSync(path, { recursive: true, encoding: "utf8" }).filter((file) =>
      /\.(graphql|gql|graphqls)$/.test(file),
    );
    if (files.length === 0) throw new CliExit(exitCodes.usage, `${source} holds no .graphql file.`);
    return files
      .sort()
      .map((file) => readFileSync(join(path, file), "utf8"))
      .join("\n");
  } catch (error) {
    if (error instanceof CliExit) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new CliExit(exitCodes.usage, `${source} cannot be read${code ? ` (${code})` : ""}.`);
  }
}

function introspectionIn(content: string): IntrospectionQuery {
  const { data, ...plain } = JSON.parse(content) as { data?: unknown };
  return (data ?? plain) as IntrospectionQuery;
}
