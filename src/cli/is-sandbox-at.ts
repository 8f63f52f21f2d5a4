import * as http from "node:http";
import * as https from "node:https";
import { isLoopback } from "../transport/is-loopback.ts";
import { SIMULATED } from "../transport/simulated-header.ts";
import { CliExit } from "./cli-exit.ts";

// A sandbox answers at once. A server that does not is not a sandbox.
const TIMEOUT_MS = 2_000;

/**
 * Asks who listens at an address whether it is a sandbox, by a GET without keys. An address of this machine says nothing
 * by itself: a tunnel leads from it to the vendor. Elsewhere nobody is asked, and calls are billed.
 *
 * @throws CliExit if nobody listens at an address on this machine
 */
export async function isSandboxAt(url: URL): Promise<boolean> {
  if (!isLoopback(url.hostname)) return false;
  return new Promise((resolve, reject) => {
    const { get } = url.protocol === "https:" ? https : http;
    const request = get(url, { agent: false, timeout: TIMEOUT_MS }, (response) => {
      response.resume();
      resolve(response.headers[SIMULATED] === "true");
    });
    request.on("timeout", () => request.destroy());
    request.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "ECONNREFUSED") return resolve(false);
      const what = `Nothing listens at ${url.origin}. Start a sandbox with: npx indiconnect sandbox.`;
      reject(new CliExit("notSent", `${what} Nothing was sent and nothing is billed.`));
    });
  });
}
