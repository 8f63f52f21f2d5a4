import { lookup } from "node:dns/promises";
import * as net from "node:net";
import * as tls from "node:tls";
import type { Finding } from "./finding.ts";

const PATIENCE_MS = 10_000;
const DAY_MS = 86_400_000;

/** Whether a host has an address. */
export async function checkDns({ hostname }: URL): Promise<Finding> {
  const check = "DNS";
  const host = hostname.replace(/^\[|\]$/g, "");
  if (net.isIP(host)) return { check, state: "ok", text: `${host} is an address itself.` };
  try {
    const addresses = await lookup(host, { all: true });
    const count = addresses.length === 1 ? "one address" : `${addresses.length} addresses`;
    return { check, state: "ok", text: `${host} has ${count}.` };
  } catch (error) {
    const { code = "unknown" } = error as NodeJS.ErrnoException;
    const text = `${host} has no address that can be found (${code}): is there a network, a proxy, a private DNS?`;
    return { check, state: "failed", text };
  }
}

/** Whether a server can be reached and, over https, whether its certificate is trusted and lasts. */
export async function checkTls({ hostname, port, protocol }: URL, now: number): Promise<Finding> {
  const secure = protocol === "https:";
  const check = secure ? "TLS" : "TCP";
  const host = hostname.replace(/^\[|\]$/g, "");
  const to = { host, port: Number(port || (secure ? 443 : 80)) };
  const socket = secure
    ? tls.connect({ ...to, ...(net.isIP(host) ? {} : { servername: host }) })
    : net.connect(to);
  try {
    await new Promise<void>((resolve, reject) => {
      socket.setTimeout(PATIENCE_MS, () => reject(Object.assign(new Error(), { code: "ETIMEDOUT" })));
      socket.once("error", reject).once(secure ? "secureConnect" : "connect", resolve);
    });
    if (!(socket instanceof tls.TLSSocket)) return { check, state: "ok", text: "Connected, without TLS." };
    const { valid_to } = socket.getPeerCertificate();
    const days = Math.floor((Date.parse(valid_to) - now) / DAY_MS);
    const text = `${socket.getProtocol()}, a trusted certificate that lasts ${days} more days.`;
    return { check, state: days < 14 ? "warning" : "ok", text };
  } catch (error) {
    const { code = "unknown" } = error as NodeJS.ErrnoException;
    return { check, state: "failed", text: `No connection (${code}). ${advice(code)}` };
  } finally {
    socket.destroy();
  }
}

function advice(code: string): string {
  if (/CERT|SELF_SIGNED|ISSUER|ALTNAME|SIGNATURE/.test(code)) {
    return "The certificate is not trusted: a proxy of your company may stand between; set NODE_EXTRA_CA_CERTS to its CA, and check the clock.";
  }
  return "A firewall or a proxy may stand between: this command goes straight out, apps can use an agent.";
}
