import type { CatalogueEntry } from "../catalogue/catalogue.ts";
import { unknownService } from "./unknown-service.ts";

/**
 * The service of a name as it is typed, or of its operation's.
 *
 * @throws CliExit
 */
export function findService(entries: readonly CatalogueEntry[], name: string): CatalogueEntry {
  const found = entries.find((entry) => entry.name === name || entry.operation === name);
  if (found === undefined) throw unknownService(name);
  return found;
}
