import { isLoopback } from "./is-loopback.ts";
import { SIMULATED, type Transport } from "./transport.ts";

// A sandbox answers at once. A server that does not is not a sandbox.
const TIMEOUT = 2_000;

/**
 * Whether a sandbox will answer. Some transports know. Otherwise, an address on this machine is asked with a GET without
 * keys, because a tunnel can lead from there to the vendor. Every other address is real. Undefined if nobody listens yet.
 */
export async function isSimulated(url: URL, transport: Transport): Promise<boolean | undefined> {
  if (transport.simulated !== undefined) return transport.simulated;
  if (!isLoopback(url.hostname)) return false;
  const signal = AbortSignal.timeout(TIMEOUT);
  try {
    const asked = transport.getHeader?.(url, SIMULATED, signal) ?? byFetch(url, SIMULATED, signal);
    return (await asked) === "true";
  } catch {
    return undefined;
  }
}

async function byFetch(url: URL, name: string, signal: AbortSignal): Promise<string | null> {
  const { headers, body } = await fetch(url, { redirect: "manual", signal });
  await body?.cancel();
  return headers.get(name);
}
