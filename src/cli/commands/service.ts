import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import type { Command } from "commander";
import { sdl } from "../../../generated/schema.ts";
import { kebabCase } from "../../catalogue/kebab-case.ts";
import { graphqlFiles } from "../../codegen/graphql-files.ts";
import type { AddedFile, AddedService } from "../../service-add/add-service.ts";
import { CliExit } from "../cli-exit.ts";
import type { Io } from "../io.ts";
import { newCommand } from "../new-command.ts";
import { painter } from "../painter.ts";

interface AddFlags {
  readonly group?: string;
  readonly operation?: string;
  readonly folder: string;
  readonly force?: true;
  readonly dryRun?: true;
}

/** `service`: adds a service to an app. */
export function serviceCommand(io: Io): Command {
  return newCommand("service", {
    summary: "add a service that is not shipped",
    description: "Adds a service that is not shipped.",
    examples: { "from the saved text of its page": "indiconnect service add page.txt --dry-run" },
  }).addCommand(addCommand(io));
}

function addCommand(io: Io): Command {
  return newCommand("add", {
    summary: "create a service from its vendor page",
    description:
      "Creates a service from the text of its vendor page, or from the page's curl example and response example. It writes schema/<group>/<service>.graphql, operations/<group>/<service>.graphql and a fixture beside the operation: all of them or none. They extend the shipped schema. Run the code generator afterwards.",
    examples: {
      "show what it would write": "indiconnect service add page.txt --dry-run",
      "write the files, then generate": "indiconnect service add page.txt && npx graphql-codegen",
    },
  })
    .argument("<file>", "the text of the page; - reads standard input")
    .option("--group <heading>", "heading in the vendor's navigation (default: the one on the page)")
    .option("--operation <Name>", "name of the operation (default: from the page's title)")
    .option("--folder <path>", "folder with schema/ and operations/", ".")
    .option("--force", "overwrite existing files that differ")
    .option("--dry-run", "print the changes as a diff and write nothing")
    .action(async (file: string, flags: AddFlags) => {
      const page = file === "-" ? await text(io.stdin) : read(io, file);
      const { addService } = await import("../../service-add/add-service.ts");
      const { ServiceRefusal } = await import("../../service-add/service-refusal.ts");
      const { fileDiff } = await import("../../service-add/file-diff.ts");
      const folder = resolve(io.cwd, flags.folder);
      try {
        const base = serviceBase(folder);
        const added = addService(page, { ...flags, folder, ...(base !== undefined && { base }) });
        io.stdout.write(report(io, added, flags, (file) => fileDiff(folder, file)));
      } catch (error) {
        if (!(error instanceof ServiceRefusal)) throw error;
        throw new CliExit("usage", `Nothing was written. ${error.message}`);
      }
    });
}

function report(
  io: Io,
  { operation, files, notes }: AddedService,
  { dryRun, folder }: Pick<AddFlags, "dryRun" | "folder">,
  diff: (file: AddedFile) => string,
): string {
  const paint = painter(io, "stdout");
  const shown = files.map((file) =>
    dryRun && file.state !== "unchanged"
      ? diff(file)
      : `${paint(file.state === "unchanged" ? "dim" : "green", `${file.state}:`)} ${file.path}\n`,
  );
  const told = notes.map((note) => `- ${note}\n`);
  const next = dryRun
    ? "Nothing was written: this was a dry run.\n"
    : `Read the files, then run the code generator, which types ${operation}. Its config must name schema/**/*.graphql after the package's schema, and operations/**/*.graphql. indiconnect sandbox --folder ${folder} serves the new service, and indiconnect verify ${kebabCase(operation)} --folder ${folder} --help shows how to call it.\n`;
  return [...shown, ...(told.length > 0 ? ["\n", ...told] : []), "\n", next].join("");
}

function read(io: Io, file: string): string {
  try {
    return readFileSync(resolve(io.cwd, file), "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CliExit("usage", `${file} cannot be read${code ? ` (${code})` : ""}. Nothing was written.`);
  }
}

/**
 * The schema that the files of a folder's `schema/` extend: the shipped one, unless they are whole by themselves, as in
 * this package's own repository.
 */
function serviceBase(folder: string): string | undefined {
  const isWhole = graphqlFiles(folder, "schema").some((file) =>
    /^type\s+Mutation\b/m.test(readFileSync(join(folder, file), "utf8")),
  );
  return isWhole ? undefined : sdl;
}
