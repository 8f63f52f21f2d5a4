/** The exit codes, the same for every command. `docs/cli.md` lists them, from the comments here. */
export const exitCodes = {
  /** Done. After `verify`: served, with findings. Read them: the code does not mean "verified". */
  ok: 0,
  /** This program failed, or the machine did. */
  failed: 1,
  /** The command line, an input or the credentials are invalid; nothing was sent. */
  usage: 2,
  /** Served, and every finding is null. */
  inconclusive: 3,
  /** `ok: false`, no record. */
  noRecord: 4,
  /** `ok: false` for another reason. */
  declined: 5,
  /** No answer, and nothing left the machine. */
  notSent: 6,
  /** No answer, and the call may have been billed. */
  maybeBilled: 7,
  /** The command found something that should stop a script, such as a breaking change or a failed check. */
  found: 8,
  /** You pressed Ctrl-C, or answered no to a question. */
  interrupted: 130,
} as const;

export type ExitName = keyof typeof exitCodes;

/** Ends a command: with one line on stderr, or, where everything is said already, with nothing but the code. */
export class CliExit extends Error {
  readonly code: ExitName;

  constructor(code: ExitName, message = "") {
    super(message);
    this.name = "CliExit";
    this.code = code;
  }
}
