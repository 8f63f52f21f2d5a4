import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { sdl } from "../../generated/schema.ts";
import { type AppServices, appServices } from "../catalogue/app-services.ts";
import { type CatalogueEntry, catalogue } from "../catalogue/catalogue.ts";
import { codegenFiles } from "../catalogue/codegen-files.ts";
import { CliExit } from "./cli-exit.ts";
import type { Io } from "./io.ts";
import { note } from "./note.ts";

export interface KnownServices {
  /** The shipped ones and the app's own, by group and name. */
  readonly entries: readonly CatalogueEntry[];
  /** The whole SDL of all of them. */
  readonly schema: string;
  /** The app's own services and where they were read from. Absent if there is no app. */
  readonly own?: AppServices & { readonly path: string };
}

/**
 * Finds all services: the shipped ones, and those of an app in a folder. Without `--folder`, the working folder is the app's
 * if its codegen config names `indiconnect/codegen`. A mistake in it is then only reported.
 *
 * @throws CliExit if `--folder` contains no services, or something that cannot be read
 */
export async function knownServices(io: Io, folder: string | undefined): Promise<KnownServices> {
  const path = resolve(io.cwd, folder ?? ".");
  try {
    const files = await codegenFiles(path);
    if (folder === undefined && files === undefined) return { entries: catalogue(), schema: sdl };
    if (files === undefined && !existsSync(join(path, "schema")) && !existsSync(join(path, "operations")))
      throw new Error(
        "it has no codegen config that names indiconnect/codegen, no schema/ and no operations/.",
      );
    const own = appServices(path, files);
    return { entries: catalogue(own.entries), schema: own.schema, own: { ...own, path } };
  } catch (error) {
    const what = (error as Error).message.split("\n", 1)[0];
    if (folder !== undefined) throw new CliExit("usage", `--folder ${folder}: ${what}`);
    note(io, `ignored this folder's own services: ${what}`);
    return { entries: catalogue(), schema: sdl };
  }
}

/** What the option of {@link withFolderOption} gives. */
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
