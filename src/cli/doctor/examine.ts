import * as https from "node:https";
import { IndiConnectError } from "../../error/error.ts";
import { sandboxCredentials } from "../../sandbox/sandbox-credentials.ts";
import { CliExit } from "../cli-exit.ts";
import {
  type ConnectionFlags,
  environmentOf,
  isSandboxAt,
  KEYS,
  keysIn,
  type Target,
  target,
} from "../connection.ts";
import type { Io } from "../io.ts";
import { type FolderFlags, knownServices } from "../known-services.ts";
import { type NamedProxy, proxyAgents, proxyFor, wayOut } from "../proxy-for.ts";
import { checkEndpoint } from "./check-endpoint.ts";
import { checkKeys } from "./check-keys.ts";
import { checkDns, checkTls } from "./check-network.ts";
import { type Finding, finding } from "./finding.ts";

/** The application identifier on most of the vendor's pages. */
const USUAL_APP_ID = "verification_v1";

/** Settings of {@link examine}. */
export interface ExamineFlags extends ConnectionFlags, FolderFlags {
  readonly offline?: true;
  readonly myAppId?: string;
}

/**
 * Checks everything that a call needs, in the order in which it would fail. Sends at most one request, which no server
 * executes.
 */
export async function* examine(io: Io, flags: ExamineFlags): AsyncGenerator<Finding> {
  yield checkNode(process.versions.node);
  const services = await checkServices(io, flags.folder);
  if (services !== undefined) yield services;
  const env = environmentOf(io, flags);
  let to: Target | undefined;
  let isSandbox = false;
  try {
    to = target(env);
    isSandbox = await isSandboxAt(to.url);
    yield finding("address", "ok", `${to.place}${isSandbox ? ", a sandbox: not billed" : ""}.`);
    // No request tests them, because no refusal of theirs is known to be free.
    yield finding("REST", "ok", `Paths of REST services are below ${to.url.origin}.`);
  } catch (error) {
    if (!(error instanceof CliExit || error instanceof IndiConnectError)) throw error;
    yield finding("address", "failed", error.message);
  }
  const isBare = Object.values(KEYS).every((variable) => !env[variable]);
  const keys =
    isSandbox && isBare
      ? finding("credentials", "ok", "Not set; the sandbox accepts any.")
      : checkKeys(env, to?.mode);
  yield keys;
  let proxy: NamedProxy | undefined;
  if (to !== undefined) {
    try {
      proxy = proxyFor(to.url, flags, io.env);
      const found = checkProxy(to.url, proxy, io.env);
      if (found !== undefined) yield found;
    } catch (error) {
      if (!(error instanceof CliExit)) throw error;
      yield finding("proxy", "failed", error.message);
      to = undefined;
    }
  }
  const later = ["DNS", "TLS", "endpoint", "clock"];
  const why = flags.offline ? "--offline" : "There is no address.";
  if (to === undefined || flags.offline) {
    return yield* later.map((check) => finding(check, "skipped", why));
  }
  const dns =
    proxy === undefined ? await checkDns(to.url) : finding("DNS", "skipped", "The proxy looks up the name.");
  yield dns;
  if (dns.state === "failed") {
    return yield* later.slice(1).map((check) => finding(check, "skipped", "There is no address."));
  }
  const agent = proxy && (await proxyAgents(to.url, proxy.url))();
  const connected = await checkTls(to.url, io.now(), agent);
  yield connected;
  if (connected.state === "failed" || keys.state === "failed") {
    const text =
      connected.state === "failed" ? "There is no connection." : "There are no usable credentials.";
    return yield* later.slice(2).map((check) => finding(check, "skipped", text));
  }
  const credentials = isSandbox ? sandboxCredentials : keysIn(env);
  const transport = await wayOut(to.url, proxy);
  yield* await checkEndpoint({ ...to, credentials, transport }, io.now, {
    myAppId: flags.myAppId ?? USUAL_APP_ID,
    timeout: flags.timeout ?? 20_000,
    signal: io.signal,
  });
}

/** Checks that an app's own services can be read. Undefined if there is no app. */
async function checkServices(io: Io, folder: string | undefined): Promise<Finding | undefined> {
  try {
    const { own } = await knownServices(io, folder);
    if (own === undefined) return undefined;
    const names = own.entries.map(({ name }) => name);
    const text =
      names.length === 0
        ? "The app has no services of its own. Its schema can be read."
        : `Own ones: ${names.join(", ")}.`;
    return finding("services", "ok", text);
  } catch (error) {
    if (!(error instanceof CliExit)) throw error;
    return finding("services", "failed", error.message);
  }
}

/** Says which proxy the command line uses, and whether an app uses it too. Undefined if no proxy is named. */
function checkProxy(
  { host, protocol }: URL,
  proxy: NamedProxy | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Finding | undefined {
  if (proxy === undefined) {
    if (!env.https_proxy?.trim() && !env.HTTPS_PROXY?.trim()) return undefined;
    const why = protocol === "https:" ? `NO_PROXY excludes ${host}` : "it applies to https only";
    return finding("proxy", "ok", `HTTPS_PROXY is set but not used: ${why}.`);
  }
  const way = `This command uses the proxy ${proxy.url.host} (${proxy.from})`;
  const { proxyEnv } = https.globalAgent.options as { proxyEnv?: unknown };
  if (proxyEnv !== undefined && proxy.from === "HTTPS_PROXY")
    return finding("proxy", "ok", `${way}, and so does an app on this Node.`);
  const app =
    "NODE_USE_ENV_PROXY=1 and HTTPS_PROXY on Node 24.5 or later, or an agent (see docs/configuration.md)";
  return finding("proxy", "warning", `${way}. To do the same, an app needs ${app}.`);
}

/** Checks that this package supports a version of Node: 20 from 20.19, 22 from 22.13, and later ones. */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major > 22;
  if (fits) return finding("Node", "ok", version);
  const text = `${version}: this package needs Node 20.19 or later in the 20 line, or 22.13 or later.`;
  return finding("Node", "failed", text);
}
