#!/usr/bin/env node
// The file behind `indiconnect`.
import { exitCodes } from "./cli/cli-exit.ts";
import type { Interruption, Io } from "./cli/io.ts";
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

/** The process itself, as the commands see it. */
function realIo(): Io {
  const interruption = new AbortController();
  const interrupt = (reason: Interruption): void => interruption.abort(reason);
  // Only once: a second Ctrl-C should end the program at once, as Node does by itself.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => interrupt(signal));
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      // `| head` stops reading. Any other failure of a stream cannot be reported on it.
      if (stream === process.stdout) interrupt("EPIPE");
      if (error.code !== "EPIPE") process.exitCode = 1;
    });
  }
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    stdin: process.stdin,
    env: process.env,
    cwd: process.cwd(),
    isTTY: {
      stdin: process.stdin.isTTY === true,
      stdout: process.stdout.isTTY === true,
      stderr: process.stderr.isTTY === true,
    },
    columns: process.stdout.columns || 80,
    signal: interruption.signal,
    now: Date.now,
  };
}
