import { BulkError } from "../../bulk/bulk-error.ts";
import { QueueError } from "../../bulk/queue/queue-error.ts";
import { IndiConnectError } from "../../error/error.ts";
import { CliExit } from "../cli-exit.ts";

/**
 * Turns an error of a run or its queue into one line and an exit code. Returns any other error unchanged.
 *
 * @param hasBegun whether the run may have called rows, so that an error of the ledger must not say that nothing was sent
 */
export function bulkExit(error: unknown, hasBegun = false): unknown {
  if (hasBegun && error instanceof IndiConnectError && error.code === "ledger-failed") {
    const what = error.message.replace(/ Nothing was sent and nothing is billed\.$/, "");
    const then =
      "The run has ended, and calls that it could not record become unknown: run the same command again to continue.";
    return new CliExit("failed", `${what} ${then}`);
  }
  if (error instanceof BulkError) {
    if (error.code !== "aborted") return new CliExit("usage", error.message);
    return new CliExit("interrupted", "Interrupted. Nothing is in flight.");
  }
  if (!(error instanceof QueueError)) return error;
  const code = error.code === "stopped" ? "found" : error.code === "unreachable" ? "failed" : "usage";
  return new CliExit(code, error.message);
}
