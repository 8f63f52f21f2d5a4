import { CliExit } from "./cli-exit.ts";

/**
 * Says why a server cannot listen, and what to do.
 *
 * @param what the server, such as `sandbox`
 */
export function listenRefusal(
  { code, message }: NodeJS.ErrnoException,
  what: string,
  port: number,
  host: string,
): CliExit {
  if (code === "EADDRINUSE") {
    return new CliExit(
      "failed",
      `Port ${port} is in use: stop what listens there, or choose another with --port (0 picks a free one).`,
    );
  }
  if (code === "EACCES")
    return new CliExit("failed", `You may not listen on port ${port}: choose one above 1023.`);
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return new CliExit("usage", `${host} is not an address of this machine.`);
  }
  return new CliExit("failed", `The ${what} cannot listen: ${message}`);
}
