#!/usr/bin/env node
// The file behind `indiconnect`.
import { exitCodes } from "./cli/cli-exit.ts";
import { realIo } from "./cli/real-io.ts";
import { runCli } from "./cli/run-cli.ts";

const code = await runCli(process.argv.slice(2), realIo());
process.exitCode ||= code;
// A terminal that was asked, or an idle connection, would keep the process waiting. What was written leaves first.
process.stdout.write("", () => {
  // A full disk is a failure, because the output may have been paid for. A reader that stops reading is not.
  const { code: why } = (process.stdout.errored ?? {}) as NodeJS.ErrnoException;
  const lost = why !== undefined && why !== "EPIPE";
  if (lost) process.exitCode ||= exitCodes.failed;
  process.stderr.write(lost ? `error: the output could not be written (${why}).\n` : "", () =>
    process.exit(),
  );
});
