import { type Command, Option } from "commander";
import { type ConnectionFlags, withConnectionOptions } from "../connection-options.ts";
import { type FolderFlags, withFolderOption } from "../folder-option.ts";

/** What the options that every service has give. */
export interface VerifyFlags extends ConnectionFlags, FolderFlags {
  readonly variables?: string;
  readonly checks?: "enforce" | "warn" | "off";
  readonly yes?: true;
  readonly json?: true;
  readonly mask?: true;
}

/** Adds the options that every service has. */
export function withVerifyOptions(command: Command): Command {
  return withFolderOption(withConnectionOptions(command))
    .option("--variables <file>", "inputs as a JSON object, from a file or, with -, from standard input")
    .addOption(
      new Option(
        "--checks <how>",
        "what becomes of inputs that an official format excludes (default: enforce)",
      ).choices(["enforce", "warn", "off"]),
    )
    .option("-y, --yes", "do not ask whether the call may be billed")
    .option("--json", "print the answer as JSON, whole")
    .option("--mask", "mask the findings that are personal");
}

/** Stands under the help of `verify` and of each service. */
export const exitCodeHelp = `
Exit codes:
  0  served, with findings: read them, this is not yet "verified"
  1  this program or the machine failed
  2  options, inputs or credentials cannot be used; nothing was sent
  3  served, and every finding is null
  4  not served: no record
  5  not served, for another reason
  6  no answer; nothing was sent, nothing is billed
  7  no answer; it may have been billed
  130  interrupted`;
