import type { CatalogueEntry } from "../catalogue/catalogue.ts";
import { unknownService } from "./unknown-service.ts";

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
