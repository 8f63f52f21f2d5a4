import { type Command, Option } from "commander";
import { type ConnectionFlags, withConnectionOptions } from "../connection-options.ts";
import { type FolderFlags, withFolderOption } from "../known-services.ts";

/** The values of the options that every service has. */
export interface VerifyFlags extends ConnectionFlags, FolderFlags {
  readonly variables?: string;
  readonly checks?: "enforce" | "warn" | "off";
  readonly yes?: true;
  readonly json?: true;
  readonly mask?: true;
}

/** Adds the options that every service has. */
export function withVerifyFlags(command: Command): Command {
  return withFolderOption(withConnectionOptions(command))
    .option("--variables <file>", "read the inputs from a JSON file, or from standard input with -")
    .addOption(
      new Option(
        "--checks <how>",
        "how to treat inputs that break an official format (default: enforce)",
      ).choices(["enforce", "warn", "off"]),
    )
    .option("-y, --yes", "agree to pay for the call, without being asked")
    .option("--json", "print the whole answer as JSON")
    .option("--mask", "mask personal findings");
}

/** Printed below the help of `verify` and of each service. */
export const exitCodeHelp = `
Exit codes:
  0  served, with findings: read them, 0 does not mean "verified"
  1  this program or the machine failed
  2  the options, inputs or credentials are invalid; nothing was sent
  3  served, but every finding is null
  4  not served: no record
  5  not served, for another reason
  6  no answer; nothing was sent and nothing is billed
  7  no answer; the call may have been billed
  130  interrupted`;
