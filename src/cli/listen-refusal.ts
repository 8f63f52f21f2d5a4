import { CliExit } from "./cli-exit.ts";
import { exitCodes } from "./exit-codes.ts";

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
      exitCodes.failed,
      `Port ${port} is taken: stop what listens there, or choose another by --port (0 takes any free one).`,
    );
  }
  if (code === "EACCES")
    return new CliExit(exitCodes.failed, `Port ${port} needs more rights: choose one above 1023.`);
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return new CliExit(exitCodes.usage, `${host} is no address of this machine.`);
  }
  return new CliExit(exitCodes.failed, `The ${what} cannot listen: ${message}`);
}
