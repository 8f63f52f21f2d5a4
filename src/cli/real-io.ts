import type { Interruption, Io } from "./io.ts";

/** The process itself, as the commands see it. */
export function realIo(): Io {
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
