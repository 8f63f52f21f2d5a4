import { BulkError } from "../../bulk/bulk-error.ts";
import { QueueError } from "../../bulk/queue/queue-error.ts";
import { CliExit } from "../cli-exit.ts";

/** Turns an error of a run or its queue into one line and an exit code. Returns any other error unchanged. */
export function bulkExit(error: unknown): unknown {
  if (error instanceof BulkError) {
    if (error.code !== "aborted") return new CliExit("usage", error.message);
    return new CliExit("interrupted", "Interrupted. Nothing is in flight.");
  }
  if (!(error instanceof QueueError)) return error;
  const code = error.code === "stopped" ? "found" : error.code === "unreachable" ? "failed" : "usage";
  return new CliExit(code, error.message);
}
