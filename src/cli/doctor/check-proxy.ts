import * as https from "node:https";
import type { NamedProxy } from "../proxy-for.ts";
import type { Finding } from "./finding.ts";

/** Which proxy the command line goes through, and whether an app does. Nothing where none is named. */
export function checkProxy(
  { host, protocol }: URL,
  proxy: NamedProxy | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Finding | undefined {
  const check = "proxy";
  if (proxy === undefined) {
    if (!env.https_proxy?.trim() && !env.HTTPS_PROXY?.trim()) return undefined;
    const why = protocol === "https:" ? `NO_PROXY excepts ${host} from it` : "it is for https alone";
    return { check, state: "ok", text: `HTTPS_PROXY is set, and ${why}.` };
  }
  const way = `This command goes through ${proxy.url.host} (${proxy.from})`;
  const { proxyEnv } = https.globalAgent.options as { proxyEnv?: unknown };
  if (proxyEnv !== undefined && proxy.from === "HTTPS_PROXY") {
    return { check, state: "ok", text: `${way}, and so does an app on this Node.` };
  }
  const app =
    "NODE_USE_ENV_PROXY=1 and HTTPS_PROXY on Node 24.5 or later, or by an agent (see docs/configuration.md)";
  return { check, state: "warning", text: `${way}. An app does by ${app}.` };
}
