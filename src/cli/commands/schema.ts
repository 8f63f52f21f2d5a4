import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Command, Option } from "commander";
import type { GraphQLSchema } from "graphql";
import { CliExit } from "../cli-exit.ts";
import { type ConnectionFlags, connection, withConnectionOptions } from "../connection.ts";
import type { Io } from "../io.ts";
import { type FolderFlags, type KnownServices, knownServices, withFolderOption } from "../known-services.ts";
import { newCommand } from "../new-command.ts";
import { painter } from "../painter.ts";
import { probeCommand } from "../schema/probe-command.ts";

interface DiffFlags extends FolderFlags {
  readonly operations?: string;
  readonly failOn: "breaking" | "dangerous" | "never";
  readonly all?: true;
  readonly json?: true;
}

interface PullFlags extends ConnectionFlags, DiffFlags {
  readonly out?: string;
  readonly myAppId?: string;
}

/** `schema`: compares schemas, fetches a server's, or tests ours against a server. */
export function schemaCommand(io: Io): Command {
  return newCommand("schema", {
    summary: "compare schemas, fetch a server's, or test ours against it",
    description: "Compares schemas, fetches a server's, or tests ours against a server.",
    examples: {
      "what my changes to the schema do": "indiconnect schema diff shipped my-schema.graphql",
      "does the vendor publish its schema?":
        "indiconnect schema pull --environment staging --out vendor.graphql",
      "does it have what the operations use?": "indiconnect schema probe --environment staging",
    },
  })
    .addCommand(diffCommand(io))
    .addCommand(pullCommand(io))
    .addCommand(probeCommand(io));
}

function withDiffOptions(command: Command, failOn: DiffFlags["failOn"]): Command {
  return withFolderOption(command)
    .option("--operations <path>", "file or folder of operations to check (default: all known operations)")
    .addOption(
      new Option("--fail-on <level>", "exit with code 8 if a change is at this level or above")
        .choices(["breaking", "dangerous", "never"])
        .default(failOn),
    )
    .option("--all", "also list safe changes")
    .option("--json", "print the changes as JSON");
}

function diffCommand(io: Io): Command {
  const command = newCommand("diff", {
    summary: "show what changed between two schemas",
    description:
      "Lists the changes between two schemas, worst first, with the operations that each change affects, and then the operations that the new schema refuses. A schema can be a file of SDL, a file of introspection JSON, a folder of SDL files, or - for standard input. The word shipped means the schema of this package; the word own means the schema of an app, which is the shipped one plus what the app adds.",
    examples: {
      "compare a schema with the shipped one": "indiconnect schema diff shipped my-schema.graphql",
      "show what an app adds or changes": "indiconnect schema diff shipped own --folder .",
      "check the operations of an app":
        "indiconnect schema diff old.graphql new.graphql --operations operations",
      "compare with the previous commit":
        "git show HEAD~:schema.graphql | indiconnect schema diff - schema.graphql",
    },
    exits: {
      0: "no change at or above --fail-on",
      2: "a schema cannot be read",
      8: "a change at or above --fail-on",
    },
  })
    .argument("<old>", "the old schema")
    .argument("<new>", "the new schema");
  return withDiffOptions(command, "breaking").action(async (old: string, next: string, flags: DiffFlags) => {
    const { readSchema } = await import("../schema/read-schema.ts");
    const known = await knownServices(io, flags.folder);
    const before = await readSchema(io, old, known);
    await compare(io, known, [before, await readSchema(io, next, known)], flags);
  });
}

function pullCommand(io: Io): Command {
  const command = newCommand("pull", {
    summary: "ask a server for its schema",
    description:
      "Fetches a server's schema by introspection, which executes no verification, and shows how it differs from the shipped schema or from an app's. This package made up the names of payloads, unions and nested types where the vendor's names are unknown, so expect differences in those. What counts is the list of refused operations. The vendor does not document whether its server answers introspection.",
    examples: {
      "fetch the schema of the vendor's server":
        "indiconnect schema pull --environment staging --dotenv .env --out vendor.graphql",
      "print every difference as JSON":
        "indiconnect schema pull --base-url http://127.0.0.1:4000/graphql --all --json",
    },
    exits: {
      0: "the schema was fetched",
      1: "the answer does not come from a GraphQL server",
      2: "the options or credentials are invalid",
      5: "the server refuses introspection",
      6: "no connection",
      8: "a change at or above --fail-on",
    },
  });
  withConnectionOptions(command)
    .option("-o, --out <file>", "write the SDL there; - prints it in place of the changes")
    .option("--my-app-id <id>", "the myAppId header, where the server tells applications apart by it");
  return withDiffOptions(command, "never").action(async (flags: PullFlags) => {
    const { out } = flags;
    if (out === "-" && flags.json)
      throw new CliExit("usage", "--out - and --json would both print to stdout: name a file by --out.");
    const known = await knownServices(io, flags.folder);
    const to = await connection(io, flags);
    const { lexicographicSortSchema, printSchema } = await import("graphql");
    const { withoutRest } = await import("../../catalogue/without-rest.ts");
    const { pullSchema } = await import("../schema/pull-schema.ts");
    const { readSchema } = await import("../schema/read-schema.ts");
    const schema = lexicographicSortSchema(await pullSchema(to, { ...flags, signal: io.signal }));
    const sdl = `${printSchema(schema)}\n`;
    if (out === "-") io.stdout.write(sdl);
    else if (out !== undefined) write(io, out, sdl);
    const ours = withoutRest(await readSchema(io, known.own ? "own" : "shipped", known));
    const from = known.own ? "app's" : "shipped";
    io.stderr.write(`Changes from the ${from} schema to the schema of ${to.place}:\n`);
    await compare(io, known, [ours, schema], flags, {
      to: out === "-" ? "stderr" : "stdout",
      directives: false,
    });
  });
}

/** Prints the changes between two schemas. A change at or above --fail-on ends the command. */
async function compare(
  io: Io,
  known: KnownServices,
  [before, after]: readonly [GraphQLSchema, GraphQLSchema],
  { operations: from, json, all, failOn }: DiffFlags,
  { to = "stdout", ...options }: { readonly to?: "stdout" | "stderr"; readonly directives?: boolean } = {},
): Promise<void> {
  const { readOperations } = await import("../schema/read-schema.ts");
  const { schemaChanges } = await import("../schema/schema-changes.ts");
  const { changesText } = await import("../schema/changes-text.ts");
  const operations = readOperations(io, from, known);
  const changes = await schemaChanges(before, after, operations, options);
  const text = json
    ? `${JSON.stringify(changes, null, 2)}\n`
    : changesText(changes, painter(io, to), all === true);
  io[to].write(text);
  const levels = { breaking: ["breaking"], dangerous: ["breaking", "dangerous"], never: [] }[failOn];
  if (changes.changes.some(({ level }) => (levels as readonly string[]).includes(level)))
    throw new CliExit("found");
}

function write(io: Io, file: string, content: string): void {
  try {
    writeFileSync(resolve(io.cwd, file), content);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CliExit("usage", `--out ${file} cannot be written${code ? ` (${code})` : ""}.`);
  }
  io.stderr.write(`Written: ${file}\n`);
}
