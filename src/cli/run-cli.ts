import type { Writable } from "node:stream";
import { CommanderError } from "commander";
import { kebabCase } from "../catalogue/kebab-case.ts";
import { IndiConnectError } from "../error/error.ts";
import { errorCodes } from "../error/error-codes.ts";
import { masker } from "../masking/masker.ts";
import { CliExit, type ExitName, exitCodes } from "./cli-exit.ts";
import type { Interruption, Io } from "./io.ts";
import { painter } from "./painter.ts";
import { printable } from "./printable.ts";
import { createProgram } from "./program.ts";

/**
 * Runs one command line.
 *
 * @param argv without the program itself
 * @returns the exit code
 */
export async function runCli(argv: readonly string[], io: Io): Promise<number> {
  const json = argv.includes("--json") ? watched(io.stdout) : undefined;
  const seen = json === undefined ? io : { ...io, stdout: json.stdout };
  try {
    refuseKeys(argv);
    await createProgram(seen).parseAsync([...argv], { from: "user" });
    return exitCodes.ok;
  } catch (error) {
    const { code, exit = exitCodes[code], line = "", stack, thrown } = endingOf(error, argv, io);
    if (line !== "") io.stderr.write(`${painter(io, "stderr")("red", "error:")} ${printable(line)}\n`);
    if (stack) io.stderr.write(`${stack}\n`);
    // With --json, stdout gets one document however the command ends. Most commands have written it by now.
    if (json?.isUnused() && exit !== exitCodes.ok) {
      const sent = code === "usage" || code === "notSent" ? "no" : undefined;
      const shown = { thrown: thrown ?? { code: kebabCase(code), message: line, sent } };
      io.stdout.write(`${printable(JSON.stringify(shown, null, 2))}\n`);
    }
    return exit;
  }
}

/** A stream that remembers whether anything was written to it. */
function watched(stdout: Writable): { readonly stdout: Writable; isUnused(): boolean } {
  let isUnused = true;
  const stream = new Proxy(stdout, {
    get(target, key) {
      if (key === "write") isUnused = false;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return { stdout: stream, isUnused: () => isUnused };
}

// 128 plus the signal's number, as in shells. A reader that closes the pipe early is not a failure.
const INTERRUPTED: Readonly<Record<Interruption, number>> = {
  SIGINT: 130,
  SIGTERM: 143,
  SIGHUP: 129,
  EPIPE: 0,
};

interface Ending {
  readonly code: ExitName;
  /** The exit code, if it is not that of the name. */
  readonly exit?: number;
  /** The line for people; empty if everything was said already. */
  readonly line?: string;
  /** What `--json` prints in place of the line and the name of the code. */
  readonly thrown?: IndiConnectError;
  readonly stack?: string | undefined;
}

function endingOf(error: unknown, argv: readonly string[], io: Io): Ending {
  if (error instanceof CliExit) return { code: error.code, line: error.message };
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return { code: "ok" };
    // Without a command, commander printed the help.
    return { code: "usage", line: error.code === "commander.help" ? "" : error.message };
  }
  if (error instanceof IndiConnectError) {
    const line = `${error.message}${billing(error)}`;
    return { code: errorExitCode(error, io.signal.aborted), line, thrown: error };
  }
  if (io.signal.aborted) return { code: "interrupted", exit: INTERRUPTED[io.signal.reason as Interruption] };
  // An unforeseen error. Its text may hold any input.
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const keys = Object.entries(io.env).flatMap(([name, value]) =>
    /^INDICONNECT_.*KEY$/.test(name) && value ? [value] : [],
  );
  const values = argv.flatMap((argument) =>
    argument.startsWith("--") ? argument.split("=").slice(1) : [argument],
  );
  const mask = masker(keys, values);
  return {
    code: "failed",
    line: mask(message.split("\n", 1)[0] as string),
    ...(argv.includes("--debug") && stack && { stack: mask(stack) }),
  };
}

/** Says what a failure may have cost. Most messages say it themselves. */
function billing({ sent, code, requestId, message }: IndiConnectError): string {
  if (sent === "no" || code === "document-refused") return "";
  const id = requestId === undefined ? "" : ` (request id ${requestId})`;
  return /\bbilled\b/.test(message)
    ? ` Look it up${id} before trying again.`
    : ` It may have been billed: look it up${id} before trying again.`;
}

/** The exit code of a call without an answer. "May have been billed" is more important than "interrupted". */
function errorExitCode(error: IndiConnectError, interrupted: boolean): ExitName {
  if (errorCodes[error.code].isUsage) return "usage";
  if (error.sent !== "no") return "maybeBilled";
  return interrupted ? "interrupted" : "notSent";
}

// What looks like a key wherever it stands, and the options that people try for one.
const KEY = /\b(?:sk|indc|ac)_(?:test|live)_/i;
const KEY_OPTION =
  /^--?(?:(?:api|service|access|secret|private|auth|x-api)[-_]?)?(?:keys?|tokens?|secrets?|credentials?|authori[sz]ation)(?:=|$)/i;

/**
 * Refuses a command line that contains a credential: other users of the machine can read it in the list of processes, and
 * the shell keeps it in its history.
 *
 * @throws CliExit that repeats nothing of it
 */
function refuseKeys(argv: readonly string[]): void {
  if (!argv.some((argument) => KEY.test(argument) || KEY_OPTION.test(argument))) return;
  throw new CliExit(
    "usage",
    "Do not pass credentials as arguments: the process list and the shell history show them. Set INDICONNECT_SERVICE_KEY, INDICONNECT_ACCESS_KEY and INDICONNECT_SECRET_KEY, pass a file with --dotenv, or type them at the prompts. If that was a real key, have it replaced.",
  );
}
