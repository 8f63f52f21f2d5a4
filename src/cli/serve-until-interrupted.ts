import { once } from "node:events";
import { InvalidArgumentError, Option } from "commander";
import { IndiConnectError } from "../error/error.ts";
import { CliExit } from "./cli-exit.ts";
import type { Io } from "./io.ts";

/** The option that says where a server listens. */
export function portOption(port: number): Option {
  return new Option("-p, --port <number>", "port to listen on; 0 picks a free one")
    .default(port)
    .argParser((text) => {
      if (/^\d+$/.test(text) && Number(text) <= 65_535) return Number(text);
      throw new InvalidArgumentError("It must be a number from 0 to 65535.");
    });
}

/**
 * Starts a server, says so, and serves until Ctrl-C.
 *
 * @param lines what to say about the server at this address
 * @throws CliExit if it cannot listen; IndiConnectError as `start` does
 */
export async function serveUntilInterrupted(
  io: Io,
  what: "sandbox" | "explorer",
  { port, host }: { readonly port: number; readonly host: string },
  start: () => Promise<{ readonly url: string; close(): Promise<void> }>,
  lines: (url: string) => readonly string[],
): Promise<void> {
  const server = await start().catch((error) => {
    throw error instanceof IndiConnectError ? error : refusal(error, what, port, host);
  });
  io.stdout.write(`${lines(server.url).join("\n")}\n\n`);
  if (!io.signal.aborted) await once(io.signal, "abort");
  await server.close();
  io.stderr.write(`${what === "sandbox" ? "Sandbox" : "Explorer"} stopped.\n`);
}

/** Says why a server cannot listen, and what to do. */
function refusal(
  { code = "", message }: NodeJS.ErrnoException,
  what: string,
  port: number,
  host: string,
): CliExit {
  const notHere = `${host} is not an address of this machine.`;
  const line = {
    EADDRINUSE: `Port ${port} is in use: stop what listens there, or choose another with --port (0 picks a free one).`,
    EACCES: `You may not listen on port ${port}: choose one above 1023.`,
    EADDRNOTAVAIL: notHere,
    ENOTFOUND: notHere,
  }[code];
  return new CliExit(line === notHere ? "usage" : "failed", line ?? `The ${what} cannot listen: ${message}`);
}
