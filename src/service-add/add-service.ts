import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { graphqlFiles } from "../codegen/graphql-files.ts";
import type { NamingOptions } from "./name-service.ts";
import { planService, type ServicePlan } from "./plan-service.ts";
import { demand } from "./service-refusal.ts";
import { type SourceFile, writeFiles } from "./write-files.ts";

/** Settings of `addService`. */
export interface AddServiceOptions extends NamingOptions {
  /** The folder with `schema/` and `operations/`. @default the working folder */
  readonly folder?: string;
  /**
   * The SDL that the files in `schema/` extend. Apps pass the text of `indiconnect/schema.graphql`.
   * @default none: `schema/` is complete by itself
   */
  readonly base?: string;
  /** Whether to replace files that exist and differ. @default false */
  readonly force?: boolean;
  /** Whether to plan the files without writing them. @default false */
  readonly dryRun?: boolean;
}

/** The result of `addService`. */
export interface AddedService extends ServicePlan {
  readonly files: readonly AddedFile[];
}

/** A file of the service. */
export interface AddedFile extends SourceFile {
  readonly state: "new" | "changed" | "unchanged";
}

/** The list of services whose page is still missing. Only an entry is removed from it, so no text of a person is lost. */
const UNSHIPPED = "schema/unshipped.json";

/**
 * Adds a service from the text of its vendor page, or from the page's `curl` example and response example. It writes
 * `schema/<group>/<service>.graphql`, `operations/<group>/<service>.graphql` and the fixture beside it: all of them or none. Run
 * the code generator afterwards.
 *
 * @throws ServiceRefusal with one line that says what to do. Nothing was written then
 */
export function addService(page: string, options: AddServiceOptions = {}): AddedService {
  const folder = options.folder ?? ".";
  const base = options.base === undefined ? [] : [{ path: "the base schema", content: options.base }];
  const read = (path: string): SourceFile => ({ path, content: readFileSync(join(folder, path), "utf8") });
  const existing = {
    schema: [...base, ...graphqlFiles(folder, "schema").map(read)],
    operations: graphqlFiles(folder, "operations").map(read),
    unshipped: existsSync(join(folder, UNSHIPPED)) ? read(UNSHIPPED) : undefined,
  };
  const plan = planService(page, existing, options);
  const files = plan.files.map((file): AddedFile => ({ ...file, state: stateOf(folder, file) }));
  const changed = files.filter(({ state, path }) => state === "changed" && path !== UNSHIPPED);
  demand(
    changed.length === 0 || options.force || options.dryRun,
    `${changed.map((file) => file.path).join(", ")} would change: show the changes with --dry-run, or overwrite with --force.`,
  );
  const written = files.filter((file) => file.state !== "unchanged");
  if (!options.dryRun) writeFiles(folder, written);
  return { ...plan, files };
}

function stateOf(folder: string, { path, content }: SourceFile): AddedFile["state"] {
  const target = join(folder, path);
  if (!existsSync(target)) return "new";
  return readFileSync(target, "utf8").replaceAll("\r\n", "\n") === content ? "unchanged" : "changed";
}
