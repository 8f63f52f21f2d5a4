/**
 * Why the queue cannot be used. A closed set.
 *
 * | code | meaning |
 * |---|---|
 * | `invalid-option` | an address, a ledger or another option is invalid |
 * | `missing-package` | bullmq, pg or ioredis is not installed |
 * | `unreachable` | the server does not answer, or refuses the user or the password |
 * | `stopped` | the run was stopped, because every further call would fail too |
 */
export type QueueErrorCode = "invalid-option" | "missing-package" | "unreachable" | "stopped";

/**
 * The queue cannot be used. The message is one line that says what to do. It contains no password, no key and no value of a
 * row. There is no `cause`, because the errors of drivers contain addresses and values.
 */
export class QueueError extends Error {
  override readonly name = "QueueError";
  readonly code: QueueErrorCode;

  constructor(code: QueueErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
