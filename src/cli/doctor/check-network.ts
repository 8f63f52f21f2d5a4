import { lookup } from "node:dns/promises";
import type https from "node:https";
import * as net from "node:net";
import * as tls from "node:tls";
import { type Finding, finding } from "./finding.ts";

const PATIENCE_MS = 10_000;
const DAY_MS = 86_400_000;

/** Checks that a host has an address. */
export async function checkDns({ hostname }: URL): Promise<Finding> {
  const check = "DNS";
  const host = hostname.replace(/^\[|\]$/g, "");
  if (net.isIP(host)) return finding(check, "ok", `${host} is an IP address already.`);
  try {
    const addresses = await lookup(host, { all: true });
    const count = addresses.length === 1 ? "one address" : `${addresses.length} addresses`;
    return finding(check, "ok", `${host} has ${count}.`);
  } catch (error) {
    const { code = "unknown" } = error as NodeJS.ErrnoException;
    const text = `No address found for ${host} (${code}): check the network, the proxy and any private DNS.`;
    return finding(check, "failed", text);
  }
}

/**
 * Checks that a server can be reached, through a proxy's agent if one is given. Over https it also checks that the
 * certificate is trusted and does not expire soon.
 */
export async function checkTls(
  { hostname, port, protocol }: URL,
  now: number,
  agent: https.Agent | undefined,
): Promise<Finding> {
  const secure = protocol === "https:";
  const check = secure ? "TLS" : "TCP";
  const host = hostname.replace(/^\[|\]$/g, "");
  const to = { host, port: Number(port || (secure ? 443 : 80)) };
  const options = { ...to, ...(secure && !net.isIP(host) && { servername: host }) };
  let socket: net.Socket | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      const opened = (given: net.Socket): void => {
        socket = given;
        given.setTimeout(PATIENCE_MS, () => reject(Object.assign(new Error(), { code: "ETIMEDOUT" })));
        given.once("error", reject);
        if (agent && !secure) resolve();
        else given.once(secure ? "secureConnect" : "connect", resolve);
      };
      if (agent === undefined) opened(secure ? tls.connect(options) : net.connect(options));
      else {
        agent.createConnection({ ...options, timeout: PATIENCE_MS }, (error, given) =>
          error ? reject(error) : opened(given as net.Socket),
        );
      }
    });
    if (!(socket instanceof tls.TLSSocket)) return finding(check, "ok", "Connected, without TLS.");
    const { valid_to } = socket.getPeerCertificate();
    const days = Math.floor((Date.parse(valid_to) - now) / DAY_MS);
    const text = `${socket.getProtocol()}, with a trusted certificate that is valid for ${days} more days.`;
    return finding(check, days < 14 ? "warning" : "ok", text);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const refused = /^Bad response: (\d+)$/.exec(message)?.[1];
    const text =
      refused === undefined
        ? `No connection (${code ?? "unknown"}). ${advice(code ?? "", agent !== undefined)}`
        : `The proxy refuses to connect (HTTP ${refused}). ${refused === "407" ? "It requires a user and a password: http://user:password@…" : "Does it allow this host?"}`;
    return finding(check, "failed", text);
  } finally {
    socket?.destroy();
  }
}

function advice(code: string, isProxied: boolean): string {
  if (/CERT|SELF_SIGNED|ISSUER|ALTNAME|SIGNATURE/.test(code)) {
    return "The certificate is not trusted. Check the clock. If your company's proxy intercepts TLS, set NODE_EXTRA_CA_CERTS to its CA.";
  }
  if (isProxied) return "Does the proxy listen there, and does it accept this machine?";
  return "A firewall may block it. If you need a proxy, set HTTPS_PROXY or pass --proxy.";
}
