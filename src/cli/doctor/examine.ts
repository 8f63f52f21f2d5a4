import * as https from "node:https";
import { IndiConnectError } from "../../error/error.ts";
import { sandboxCredentials } from "../../sandbox/sandbox-credentials.ts";
import { CliExit } from "../cli-exit.ts";
import { type ConnectionFlags, environmentOf, isSandboxAt, KEYS, keysIn, target } from "../connection.ts";
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
  const known = yield* orFailed("services", () => knownServices(io, flags.folder));
  if (known?.own) {
    const names = known.own.entries.map(({ name }) => name).join(", ");
    const none = "The app has no services of its own. Its schema can be read.";
    yield finding("services", "ok", names === "" ? none : `Own ones: ${names}.`);
  }
  const env = environmentOf(io, flags);
  const to = yield* orFailed("address", () => target(env));
  const isSandbox = to && (yield* orFailed("address", () => isSandboxAt(to.url)));
  if (to && isSandbox !== undefined) {
    yield finding("address", "ok", `${to.place}${isSandbox ? ", a sandbox: not billed" : ""}.`);
    // No request tests them, because no refusal of theirs is known to be free.
    yield finding("REST", "ok", `Paths of REST services are below ${to.url.origin}.`);
  }
  const isBare = Object.values(KEYS).every((variable) => !env[variable]);
  const keys =
    isSandbox && isBare
      ? finding("credentials", "ok", "Not set; the sandbox accepts any.")
      : checkKeys(env, to?.mode);
  yield keys;
  const way = to && (yield* orFailed("proxy", () => ({ proxy: proxyFor(to.url, flags, io.env) })));
  if (to && way) yield* checkProxy(to.url, way.proxy, io.env);

  const skipped = (checks: readonly string[], why: string): Finding[] =>
    checks.map((check) => finding(check, "skipped", why));
  if (!to || !way || flags.offline) {
    const why = flags.offline ? "--offline" : "There is no address.";
    return yield* skipped(["DNS", "TLS", "endpoint", "clock"], why);
  }
  const { proxy } = way;
  const dns = proxy ? finding("DNS", "skipped", "The proxy looks up the name.") : await checkDns(to.url);
  yield dns;
  if (dns.state === "failed") return yield* skipped(["TLS", "endpoint", "clock"], "There is no address.");
  const connected = await checkTls(to.url, io.now(), proxy && (await proxyAgents(to.url, proxy.url))());
  yield connected;
  if (connected.state === "failed") return yield* skipped(["endpoint", "clock"], "There is no connection.");
  if (keys.state === "failed")
    return yield* skipped(["endpoint", "clock"], "There are no usable credentials.");
  const credentials = isSandbox ? sandboxCredentials : keysIn(env);
  const transport = await wayOut(to.url, proxy);
  yield* await checkEndpoint({ ...to, credentials, transport }, io.now, {
    myAppId: flags.myAppId ?? USUAL_APP_ID,
    timeout: flags.timeout ?? 20_000,
    signal: io.signal,
  });
}

/** Does something. If it refuses in one line, that line is a finding. */
async function* orFailed<Result>(
  check: string,
  work: () => Result | Promise<Result>,
): AsyncGenerator<Finding, Result | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CliExit || error instanceof IndiConnectError)) throw error;
    yield finding(check, "failed", error.message);
    return undefined;
  }
}

/** Says which proxy the command line uses, if one is named, and whether an app uses it too. */
function* checkProxy(
  { host, protocol }: URL,
  proxy: NamedProxy | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Generator<Finding> {
  if (proxy === undefined) {
    const why = protocol === "https:" ? `NO_PROXY excludes ${host}` : "it applies to https only";
    if (env.https_proxy?.trim() || env.HTTPS_PROXY?.trim())
      yield finding("proxy", "ok", `HTTPS_PROXY is set but not used: ${why}.`);
    return;
  }
  const way = `This command uses the proxy ${proxy.url.host} (${proxy.from})`;
  const { proxyEnv } = https.globalAgent.options as { proxyEnv?: unknown };
  const app =
    "NODE_USE_ENV_PROXY=1 and HTTPS_PROXY on Node 24.5 or later, or an agent (see docs/configuration.md)";
  yield proxyEnv !== undefined && proxy.from === "HTTPS_PROXY"
    ? finding("proxy", "ok", `${way}, and so does an app on this Node.`)
    : finding("proxy", "warning", `${way}. To do the same, an app needs ${app}.`);
}

/** Checks that this package supports a version of Node: 20 from 20.19, 22 from 22.13, and later ones. */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major > 22;
  if (fits) return finding("Node", "ok", version);
  const text = `${version}: this package needs Node 20.19 or later in the 20 line, or 22.13 or later.`;
  return finding("Node", "failed", text);
}
