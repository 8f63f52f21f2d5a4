import { PassThrough } from "node:stream";
import type { Interruption, Io } from "../../src/cli/io.ts";
import { runCli } from "../../src/cli/run-cli.ts";

/** What a command line left behind. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A command line that runs. */
export interface Running {
  /** What stdout has so far. */
  out(): string;
  err(): string;
  /** Waits until stdout or stderr holds a text. */
  shows(text: string | RegExp): Promise<void>;
  /** Types into stdin. */
  type(keys: string): void;
  /** Ends stdin. */
  close(): void;
  interrupt(reason?: Interruption): void;
  readonly ended: Promise<Ran>;
}

/** What a test sets of the surroundings. */
export type Surroundings = Partial<Pick<Io, "env" | "cwd" | "columns" | "now">> & { readonly tty?: boolean };

/** Starts a command line in this process, on streams of its own. */
export function start(argv: readonly string[], surroundings: Surroundings = {}): Running {
  const { tty = false, env = {}, cwd = "/nowhere", columns = 100, now = () => 0 } = surroundings;
  const stdin = new PassThrough();
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  if (tty) {
    for (const stream of [stdin, stdout, stderr]) Object.assign(stream, { isTTY: true, columns, rows: 40 });
    Object.assign(stdin, { setRawMode: () => stdin });
  }
  const written = { out: "", err: "" };
  stdout.on("data", (chunk: Buffer) => {
    written.out += chunk;
  });
  stderr.on("data", (chunk: Buffer) => {
    written.err += chunk;
  });
  const interruption = new AbortController();
  const io: Io = {
    stdin,
    stdout,
    stderr,
    env,
    cwd,
    columns,
    now,
    isTTY: { stdin: tty, stdout: tty, stderr: tty },
    signal: interruption.signal,
  };
  return {
    out: () => written.out,
    err: () => written.err,
    async shows(text) {
      const until = Date.now() + 10_000;
      while (!`${written.out}\n${written.err}`.match(text)) {
        if (Date.now() > until) throw new Error(`Never shown: ${text}. Shown: ${written.out}${written.err}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    type: (keys) => void stdin.write(keys),
    close: () => void stdin.end(),
    interrupt: (reason = "SIGINT") => interruption.abort(reason),
    ended: runCli(argv, io).then(async (code) => {
      await new Promise((resolve) => setImmediate(resolve));
      return { code, out: written.out, err: written.err };
    }),
  };
}

/** Runs a command line to its end. */
export function run(argv: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
  return start(argv, surroundings).ended;
}
