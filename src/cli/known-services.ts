import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { sdl } from "../../generated/schema.ts";
import { type AppServices, appServices } from "../catalogue/app-services.ts";
import { type CatalogueEntry, catalogue } from "../catalogue/catalogue.ts";
import { codegenFiles } from "../catalogue/codegen-files.ts";
import { unshipped } from "../catalogue/unshipped.ts";
import { showName } from "../error/show-name.ts";
import { CliExit } from "./cli-exit.ts";
import type { Io } from "./io.ts";
import { note } from "./painter.ts";

export interface KnownServices {
  /** The shipped ones and the app's own, by group and name. */
  readonly entries: readonly CatalogueEntry[];
  /** The whole SDL of all of them. */
  readonly schema: string;
  /** The app's own services and where they were read from. Absent if there is no app. */
  readonly own?: OwnApp;
}

type OwnApp = AppServices & { readonly path: string };

/**
 * Finds all services: the shipped ones, and those of an app in a folder. Without `--folder`, the working folder is the app's
 * if its codegen config names `indiconnect/codegen`. A mistake in it is then only reported.
 *
 * @param use takes the app's own services. What it throws counts as a mistake in them
 * @throws CliExit if `--folder` contains no services, or something that cannot be read
 */
export async function knownServices(
  io: Io,
  folder: string | undefined,
  use?: (own: OwnApp) => void,
): Promise<KnownServices> {
  const path = resolve(io.cwd, folder ?? ".");
  try {
    const files = await codegenFiles(path);
    if (folder === undefined && files === undefined) return { entries: catalogue(), schema: sdl };
    if (files === undefined && !existsSync(join(path, "schema")) && !existsSync(join(path, "operations")))
      throw new Error(
        "it has no codegen config that names indiconnect/codegen, no schema/ and no operations/.",
      );
    const own = { ...appServices(path, files), path };
    use?.(own);
    return { entries: catalogue(own.entries), schema: own.schema, own };
  } catch (error) {
    const what = (error as Error).message.split("\n", 1)[0];
    if (folder !== undefined) throw new CliExit("usage", `--folder ${folder}: ${what}`);
    note(io, `ignored this folder's own services: ${what}`);
    return { entries: catalogue(), schema: sdl };
  }
}

export interface FolderFlags {
  readonly folder?: string;
}

/** Adds the option that names an app, so that a command knows the app's services as well as the shipped ones. */
export function withFolderOption(command: Command): Command {
  return command.option(
    "--folder <path>",
    "folder of an app with its own services (default: this one, if its codegen config names indiconnect/codegen)",
  );
}

/**
 * Finds a service by its name on the command line, or by its operation's name.
 *
 * @throws CliExit
 */
export function findService(entries: readonly CatalogueEntry[], name: string): CatalogueEntry {
  const found = entries.find((entry) => entry.name === name || entry.operation === name);
  if (found === undefined) throw unknownService(name);
  return found;
}

/**
 * Ends a command because no service has the given name.
 *
 * @param meant a guess, such as `(Did you mean tan?)`
 */
export function unknownService(name: string, meant = ""): CliExit {
  const known = unshipped.find((service) => service.name === name || service.operation === name);
  if (known !== undefined) {
    const what = `the vendor offers ${known.title}, but this package does not ship it`;
    return new CliExit(
      "usage",
      `${what}: docs/services.md says what is missing, and indiconnect service add creates the service from its page.`,
    );
  }
  // The user may have typed a person's number instead of a name.
  const shown = showName(name.replaceAll("-", "_")).replaceAll("_", "-");
  const guess = meant === "" ? "" : ` ${meant}`;
  return new CliExit("usage", `There is no service "${shown}"${guess}. indiconnect services lists them.`);
}
