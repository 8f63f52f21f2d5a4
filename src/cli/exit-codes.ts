/** What the process ends with, for every command. `docs/cli.md` explains them. */
export const exitCodes = {
  /** Done. After `verify`: served, with findings, which are still to be read. */
  ok: 0,
  /** The machine or this program failed. */
  failed: 1,
  /** The command line, an input or the credentials cannot be used; nothing was sent. */
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
  /** Something was found that a script should stop at: a breaking change, a failed check. */
  found: 8,
  /** Ctrl-C, or a question that was answered by no. */
  interrupted: 130,
} as const;
