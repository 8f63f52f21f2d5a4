/** Ends a command: with one line on stderr, or, where everything is said already, with nothing but the code. */
export class CliExit extends Error {
  /** See {@link exitCodes}. */
  readonly exitCode: number;

  constructor(exitCode: number, message = "") {
    super(message);
    this.name = "CliExit";
    this.exitCode = exitCode;
  }
}
