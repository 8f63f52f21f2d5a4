import { CommanderError } from "commander";
import { IndiConnectError } from "../error/error.ts";
import { masker } from "../error/masker.ts";
import { CliExit } from "./cli-exit.ts";
import { errorExitCode } from "./error-exit-code.ts";
import { exitCodes } from "./exit-codes.ts";
import type { Interruption, Io } from "./io.ts";
import { painter } from "./painter.ts";
import { printable } from "./printable.ts";
import { createProgram } from "./program.ts";
import { refuseKeys } from "./refuse-keys.ts";
import { RefusedArguments } from "./refused-arguments.ts";

/**
 * Runs one command line.
 *
 * @param argv without the program itself
 * @returns the exit code
 */
export async function runCli(argv: readonly string[], io: Io): Promise<number> {
  try {
    refuseKeys(argv);
    await createProgram(io).parseAsync([...argv], { from: "user" });
    return exitCodes.ok;
  } catch (error) {
    return report(error, argv, io);
  }
}

// 128 and the signal's number, as shells have it. A reader that has read enough is no failure.
const INTERRUPTED: Readonly<Record<Interruption, number>> = {
  SIGINT: 130,
  SIGTERM: 143,
  SIGHUP: 129,
  EPIPE: 0,
};

/** One line about what went wrong, and the code. */
function report(error: unknown, argv: readonly string[], io: Io): number {
  const say = (line: string): void => {
    io.stderr.write(`${painter(io, "stderr")("red", "error:")} ${printable(line)}\n`);
  };
  if (error instanceof CliExit) {
    if (error.message !== "") say(error.message);
    return error.exitCode;
  }
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCodes.ok;
    // Without a command it printed the help instead.
    if (error.code !== "commander.help") say(refusal(error));
    return exitCodes.usage;
  }
  if (error instanceof IndiConnectError) {
    say(`${error.message}${billing(error)}`);
    return errorExitCode(error, io.signal.aborted);
  }
  if (io.signal.aborted) return INTERRUPTED[io.signal.reason as Interruption] ?? exitCodes.interrupted;
  // What this program did not foresee. Its text may hold anything that went in.
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const keys = Object.entries(io.env).flatMap(([name, value]) =>
    /^INDICONNECT_.*KEY$/.test(name) && value ? [value] : [],
  );
  const mask = masker(
    keys,
    argv.flatMap((argument) => (argument.startsWith("--") ? argument.split("=").slice(1) : [argument])),
  );
  say(mask(message.split("\n", 1)[0] as string));
  if (argv.includes("--debug") && stack) io.stderr.write(`${mask(stack)}\n`);
  return exitCodes.failed;
}

/** commander's refusals, which name options and commands. Somebody's number may stand in the place of a name. */
function refusal(error: CommanderError): string {
  const command = error instanceof RefusedArguments ? error.command : "indiconnect";
  const line = masker([])(error.message.replace(/^error: /, "").replace(/\s*\n\s*/g, " "));
  const hint =
    command === "indiconnect" && error.code === "commander.unknownOption"
      ? " Options stand after the command."
      : "";
  return `${line}${/[.)?]$/.test(line) ? "" : "."}${hint} See ${command} --help.`;
}

/** What a failure may have cost. The library says so itself where nothing was sent. */
function billing({ sent, code, requestId }: IndiConnectError): string {
  if (sent === "no" || code === "document-refused") return "";
  const id = requestId === undefined ? "" : ` (request id ${requestId})`;
  return ` It may have been billed: look it up${id} before trying again.`;
}
