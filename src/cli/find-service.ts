import type { CatalogueEntry } from "../catalogue/catalogue.ts";
import { showName } from "../error/show-name.ts";
import { CliExit } from "./cli-exit.ts";
import { exitCodes } from "./exit-codes.ts";

/**
 * The service of a name as it is typed, or of its operation's.
 *
 * @throws CliExit
 */
export function findService(entries: readonly CatalogueEntry[], name: string): CatalogueEntry {
  const found = entries.find((entry) => entry.name === name || entry.operation === name);
  if (found !== undefined) return found;
  // Somebody's number may stand where the name belongs.
  const shown = showName(name.replaceAll("-", "_")).replaceAll("_", "-");
  throw new CliExit(exitCodes.usage, `There is no service "${shown}". indiconnect services lists them.`);
}
