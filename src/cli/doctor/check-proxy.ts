import * as https from "node:https";
import type { NamedProxy } from "../proxy-for.ts";
import type { Finding } from "./finding.ts";

/** Says which proxy the command line uses, and whether an app uses it too. Undefined if no proxy is named. */
export function checkProxy(
  { host, protocol }: URL,
  proxy: NamedProxy | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Finding | undefined {
  const check = "proxy";
  if (proxy === undefined) {
    if (!env.https_proxy?.trim() && !env.HTTPS_PROXY?.trim()) return undefined;
    const why = protocol === "https:" ? `NO_PROXY excludes ${host}` : "it applies to https only";
    return { check, state: "ok", text: `HTTPS_PROXY is set but not used: ${why}.` };
  }
  const way = `This command uses the proxy ${proxy.url.host} (${proxy.from})`;
  const { proxyEnv } = https.globalAgent.options as { proxyEnv?: unknown };
  if (proxyEnv !== undefined && proxy.from === "HTTPS_PROXY") {
    return { check, state: "ok", text: `${way}, and so does an app on this Node.` };
  }
  const app =
    "NODE_USE_ENV_PROXY=1 and HTTPS_PROXY on Node 24.5 or later, or an agent (see docs/configuration.md)";
  return { check, state: "warning", text: `${way}. To do the same, an app needs ${app}.` };
}
