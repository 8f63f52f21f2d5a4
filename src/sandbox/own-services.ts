import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { type AppServices, appServices } from "../catalogue/app-services.ts";
import { type CatalogueEntry, catalogue } from "../catalogue/catalogue.ts";
import { codegenFiles } from "../catalogue/codegen-files.ts";
import { GRAPHQL_FILE } from "../codegen/graphql-files.ts";
import { FIXTURE_ENDING } from "../codegen/write-fixtures.ts";
import { serviceId } from "../document/service.ts";
import type { SandboxService } from "./sandbox-service.ts";

/** The app's own services for {@link createSandbox}. */
export interface OwnServices {
  /** The complete schema. */
  readonly schema: string;
  readonly services: readonly SandboxService[];
}

/**
 * Reads an app's own schema and services from a folder. If its codegen config names files for `indiconnect/codegen`, in
 * any form, it loads those with the app's own `@graphql-codegen/cli`. Else it reads `schema/` and `operations/`, where
 * `indiconnect service add` writes. The SDL extends the shipped one, or replaces it if it has `type Mutation`. An operation
 * of a service that is not shipped has its answers beside it (`name.graphql`, `name.fixture.json`). If the operation is in
 * code, the file has the operation's name, such as `water-bill.fixture.json`.
 *
 * @throws Error with one line that names the file and says what is wrong with it
 */
export async function ownServices(folder: string): Promise<OwnServices> {
  return withAnswers(folder, appServices(folder, await codegenFiles(folder)));
}

/** Adds the answers beside the operations to an app's services. */
export function withAnswers(folder: string, { schema, entries }: AppServices): OwnServices {
  const shipped = new Set(catalogue().map(({ service }) => serviceId(service)));
  const services = entries
    .filter(({ service }) => !shipped.has(serviceId(service)))
    .map((entry) => ({ service: entry.service, answers: answersOf(folder, entry) }));
  return { schema, services };
}

function answersOf(folder: string, { file = "", name }: CatalogueEntry): SandboxService["answers"] {
  const isAlone = GRAPHQL_FILE.test(file);
  const path = isAlone
    ? file.replace(GRAPHQL_FILE, FIXTURE_ENDING)
    : posix.join(posix.dirname(file), name + FIXTURE_ENDING);
  const operation = isAlone ? file : `${file}: ${name}`;
  const refuse = (what: string): never => {
    throw new Error(`${operation} ${what}`);
  };
  if (!existsSync(join(folder, path)))
    return refuse(`needs its answers in ${path}: {"found": {"ok": true, …}}.`);
  let answers: { readonly found?: { readonly ok?: unknown } } | null;
  try {
    answers = JSON.parse(readFileSync(join(folder, path), "utf8")) as typeof answers;
  } catch {
    return refuse(`has answers in ${path} that are not valid JSON.`);
  }
  if (typeof answers?.found?.ok !== "boolean") {
    return refuse(`has answers in ${path} without a "found" that says ok.`);
  }
  return answers as SandboxService["answers"];
}
