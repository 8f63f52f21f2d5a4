import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type AppServices, appServices } from "../catalogue/app-services.ts";
import { catalogue } from "../catalogue/catalogue.ts";
import { FIXTURE_ENDING } from "../codegen/fixture-ending.ts";
import { serviceId } from "../document/service-id.ts";
import type { SandboxService } from "./sandbox-service.ts";

/** What {@link createSandbox} serves beside the shipped services. */
export interface OwnServices {
  /** The schema, whole. */
  readonly schema: string;
  readonly services: readonly SandboxService[];
}

/**
 * Reads an app's own schema and services from a folder, as `indiconnect service add` writes them: `schema/` extends the
 * shipped SDL, or replaces it where a file of it has `type Mutation`; each operation in `operations/` of a service that
 * is not shipped has its answers beside it (`name.graphql`, `name.fixture.json`).
 *
 * @throws Error with one line that names the file and says what is wrong with it
 */
export function ownServices(folder: string): OwnServices {
  return withAnswers(folder, appServices(folder));
}

/** Adds to an app's services the answers that stand beside their operations. */
export function withAnswers(folder: string, { schema, entries }: AppServices): OwnServices {
  const shipped = new Set(catalogue().map(({ service }) => serviceId(service)));
  const services = entries
    .filter(({ service }) => !shipped.has(serviceId(service)))
    .map(({ service, file = "" }) => ({ service, answers: answersOf(folder, file) }));
  return { schema, services };
}

function answersOf(folder: string, operation: string): SandboxService["answers"] {
  const path = operation.replace(/\.\w+$/, FIXTURE_ENDING);
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
