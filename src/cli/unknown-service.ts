import { unshipped } from "../catalogue/unshipped.ts";
import { showName } from "../error/show-name.ts";
import { CliExit } from "./cli-exit.ts";
import { exitCodes } from "./exit-codes.ts";

/**
 * Ends a command that was given a name which is no service's.
 *
 * @param meant a guess, such as `(Did you mean tan?)`
 */
export function unknownService(name: string, meant = ""): CliExit {
  const known = unshipped.find((service) => service.name === name || service.operation === name);
  if (known !== undefined) {
    const what = `the vendor offers ${known.title}, but this package does not ship it`;
    return new CliExit(
      exitCodes.usage,
      `${what}: docs/services.md says what is missing, and indiconnect service add creates the service from its page.`,
    );
  }
  // Somebody's number may stand where the name belongs.
  const shown = showName(name.replaceAll("-", "_")).replaceAll("_", "-");
  const guess = meant === "" ? "" : ` ${meant}`;
  return new CliExit(
    exitCodes.usage,
    `There is no service "${shown}"${guess}. indiconnect services lists them.`,
  );
}
