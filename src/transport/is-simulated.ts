import { isLoopback } from "./is-loopback.ts";
import { SIMULATED } from "./simulated-header.ts";
import type { Transport } from "./transport.ts";

// A sandbox answers at once. A server that does not is not a sandbox.
const TIMEOUT = 2_000;

/**
 * Whether a sandbox will answer, known before a call: a transport that knows says so, and an address of this machine
 * is asked by a GET without keys. Such an address says nothing by itself, since a tunnel can lead from it to the
 * vendor. Every other address is real. Nothing where nobody listens yet.
 */
export async function isSimulated(url: URL, transport: Transport): Promise<boolean | undefined> {
  if (transport.simulated !== undefined) return transport.simulated;
  if (!isLoopback(url.hostname)) return false;
  try {
    const signal = AbortSignal.timeout(TIMEOUT);
    const { headers, body } = await fetch(url, { redirect: "manual", signal });
    await body?.cancel();
    return headers.get(SIMULATED) === "true";
  } catch {
    return undefined;
  }
}
