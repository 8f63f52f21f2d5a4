import type { CatalogueEntry } from "../catalogue/catalogue.ts";
import { unshipped } from "../catalogue/unshipped.ts";
import { showName } from "../error/show-name.ts";
import { CliExit } from "./cli-exit.ts";

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
