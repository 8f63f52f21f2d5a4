#!/usr/bin/env node
// The file behind `indiconnect`.
import { exitCodes } from "./cli/exit-codes.ts";
import { realIo } from "./cli/real-io.ts";
import { runCli } from "./cli/run-cli.ts";

const code = await runCli(process.argv.slice(2), realIo());
process.exitCode ||= code;
// A terminal that was asked, or an idle connection, would keep the process waiting. What was written leaves first.
process.stdout.write("", () => {
  // A full disk is no success: what was printed may have been paid for. A reader that has read enough is none of ours.
  const { code: why } = (process.stdout.errored ?? {}) as NodeJS.ErrnoException;
  const lost = why !== undefined && why !== "EPIPE";
  if (lost) process.exitCode ||= exitCodes.failed;
  process.stderr.write(lost ? `error: the output could not be written (${why}).\n` : "", () =>
    process.exit(),
  );
});
