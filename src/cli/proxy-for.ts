import { isLoopback } from "../transport/is-loopback.ts";
import { CliExit } from "./cli-exit.ts";
import type { ConnectionFlags } from "./connection-options.ts";

/** A proxy for calls. Its address may contain a password, so show only the host. */
export interface NamedProxy {
  readonly url: URL;
  /** Who named it. */
  readonly from: "--proxy" | "HTTPS_PROXY";
}

/**
 * The proxy that leads to an address, if any: that of `--proxy`, or for https that of the environment, by the rules of
 * Node's own `NODE_USE_ENV_PROXY`: lower case first, and not for hosts that `NO_PROXY` names.
 *
 * @throws CliExit if the proxy cannot be used
 */
export function proxyFor(
  url: URL,
  flags: Pick<ConnectionFlags, "proxy">,
  env: Readonly<Record<string, string | undefined>>,
): NamedProxy | undefined {
  if (flags.proxy !== undefined) {
    const proxy = asProxy(flags.proxy, "--proxy");
    if (url.protocol === "http:" && !isLoopback(proxy.url.hostname)) {
      const why = "so a proxy on another machine would receive your keys unencrypted";
      throw new CliExit("usage", `--proxy: calls to ${url.host} use http, ${why}. Nothing was sent.`);
    }
    return proxy;
  }
  const named = env.https_proxy?.trim() || env.HTTPS_PROXY?.trim();
  if (url.protocol !== "https:" || !named || isExcepted(url, env.no_proxy || env.NO_PROXY)) return undefined;
  return asProxy(named, "HTTPS_PROXY");
}

function asProxy(text: string, from: NamedProxy["from"]): NamedProxy {
  // As curl reads it.
  const address = text.includes("://") ? text : `http://${text}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    const form = "the address of an http or https proxy, such as http://proxy.example:3128";
    throw new CliExit("usage", `${from} must be ${form}. Nothing was sent.`);
  }
  return { url, from };
}

function isExcepted({ hostname, port }: URL, list = ""): boolean {
  const host = hostname.replace(/^\[|\]$/g, "").toLowerCase();
  return list
    .toLowerCase()
    .split(",")
    .map((entry) => entry.trim())
    .some(
      (entry) =>
        entry === "*" ||
        entry === host ||
        entry === `${host}:${port || 443}` ||
        (entry.startsWith(".") && (host.endsWith(entry) || host === entry.slice(1))) ||
        (entry.startsWith("*.") && host.endsWith(entry.slice(1))),
    );
}
