import { CommanderError } from "commander";

/** What commander refuses, and of which command. */
export class RefusedArguments extends CommanderError {
  /** Such as `indiconnect schema diff`. */
  readonly command: string;

  constructor({ exitCode, code, message }: CommanderError, command: string) {
    super(exitCode, code, message);
    this.name = "RefusedArguments";
    this.command = command;
  }
}
