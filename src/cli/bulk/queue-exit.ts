import { QueueError } from "../../bulk/queue/queue-error.ts";
import { CliExit } from "../cli-exit.ts";
import { exitCodes } from "../exit-codes.ts";

/** What a queue refuses, as one line and an exit code; anything else as it is. */
export function queueExit(error: unknown): unknown {
  if (!(error instanceof QueueError)) return error;
  const code =
    error.code === "stopped"
      ? exitCodes.found
      : error.code === "unreachable"
        ? exitCodes.failed
        : exitCodes.usage;
  return new CliExit(code, error.message);
}
