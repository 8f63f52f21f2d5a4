import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseEnv } from "node:util";
import { type Command, InvalidArgumentError, Option } from "commander";
import { createClientWith, type IndiConnect } from "../client/create-client.ts";
import { sandboxCredentials } from "../sandbox/sandbox-credentials.ts";
import { checkOptions } from "../settings/check-options.ts";
import { type Credentials, checkCredentials } from "../settings/credentials.ts";
import { realDependencies } from "../settings/dependencies.ts";
import type { ClientOptions } from "../settings/options.ts";
import { isLoopback } from "../transport/is-loopback.ts";
import { nodeTransport } from "../transport/node.ts";
import { SIMULATED, type Transport } from "../transport/transport.ts";
import { askPerson, isInteractive } from "./ask-person.ts";
import { CliExit } from "./cli-exit.ts";
import type { Io } from "./io.ts";
import { proxyFor, wayOut } from "./proxy-for.ts";

export interface ConnectionFlags {
  readonly environment?: "staging" | "production";
  readonly baseUrl?: string;
  readonly dotenv?: string;
  readonly providerCode?: string;
  readonly proxy?: string;
  /** Milliseconds. */
  readonly timeout?: number;
}

/** Adds the options that say where to call and with what. */
export function withConnectionOptions(command: Command): Command {
  const environment = new Option("-e, --environment <name>", "environment to call (INDICONNECT_ENVIRONMENT)");
  // Named --dotenv because node itself consumes --env-file, wherever it stands.
  return command
    .addOption(environment.choices(["staging", "production"]))
    .option("--base-url <url>", "another address to call, such as a sandbox's (INDICONNECT_BASE_URL)")
    .option("--dotenv <file>", "a .env file with INDICONNECT_ variables; variables already set win")
    .option("--provider-code <code>", "value of the providercode header (INDICONNECT_PROVIDER_CODE)")
    .option("--proxy <url>", "proxy to use (default: HTTPS_PROXY, except for hosts in NO_PROXY)")
    .option("--timeout <seconds>", "total time, with connecting and resends (default: 60)", asMilliseconds);
}

function asMilliseconds(text: string): number {
  const seconds = Number(text);
  if (!(seconds >= 0.001 && seconds <= 86_400))
    throw new InvalidArgumentError("It must be a number of seconds, up to 86400.");
  return Math.round(seconds * 1000);
}

/** Where a command calls, known before any key is asked for. */
export interface Target {
  readonly url: URL;
  readonly environment: "staging" | "production" | undefined;
  /** The name shown to people: the environment and its host, or the address. */
  readonly place: string;
  /** The kind of keys that the environment takes, if known. */
  readonly mode: "test" | "live" | undefined;
  /** The `providercode` header of all requests. */
  readonly providerCode: string | undefined;
}

/** Where a command calls, and with what. */
export interface Connection extends Target {
  /** Whether calls cost money. They do unless the server identifies itself as a sandbox. */
  readonly billed: boolean;
  /** Who answers, for whatever stores the answers. A sandbox changes its port, and must not pass for the vendor. */
  readonly answerer: string;
  readonly credentials: Credentials;
  /** Makes a transport. The caller closes it. */
  transport(): Transport;
  /** Makes a client. The caller closes it. */
  client(options?: ClientOptions): IndiConnect;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The environment variables of the keys. */
export const KEYS = {
  serviceKey: "INDICONNECT_SERVICE_KEY",
  accessKey: "INDICONNECT_ACCESS_KEY",
  secretKey: "INDICONNECT_SECRET_KEY",
} as const;
const keyNames = Object.values(KEYS);

/**
 * Works out the address and the keys from the options, the environment and the `.env` file. Asks for missing keys at a
 * hidden prompt. Nothing is sent.
 *
 * @param plan.isPlan no call will follow, so keys are neither needed nor asked for
 * @throws CliExit, IndiConnectError `invalid-option`, `invalid-credentials`
 */
export async function connection(
  io: Io,
  // A command that may bill has `yes`: the user agreed beforehand.
  flags: ConnectionFlags & { readonly yes?: true },
  { isPlan = false }: { readonly isPlan?: boolean } = {},
): Promise<Connection> {
  const env = environmentOf(io, flags);
  const to = target(env);
  const { url } = to;
  const transport = await wayOut(url, proxyFor(url, flags, io.env));
  const hasKeys = keyNames.every((name) => env[name]);
  // With keys and consent given, it makes no difference whether the server is a sandbox.
  const billed = (flags.yes === true && hasKeys) || !(await isSandboxAt(url));
  // Nobody is asked twice: whatever listens there may count requests.
  const known = (): Transport => ({ ...transport(), simulated: !billed });
  const credentials = isPlan && !hasKeys ? sandboxCredentials : await credentialsFor(io, env, to, billed);
  return {
    ...to,
    billed,
    answerer: billed ? url.href : "a sandbox",
    credentials,
    transport: known,
    client: (options = {}) =>
      createClientWith(
        { ...realDependencies(known), env },
        { credentials, timeout: flags.timeout, ...options },
      ),
  };
}

/**
 * The environment variables that the client's options come from, without blank ones. An option overrides its variable, and
 * one that says where to call overrides the variables that say otherwise.
 */
export function environmentOf(io: Io, flags: ConnectionFlags): Record<string, string | undefined> {
  const { dotenv, environment, baseUrl, providerCode } = flags;
  const env: Record<string, string | undefined> = {};
  for (const variables of [fileVariables(io, dotenv), io.env])
    for (const [name, value] of Object.entries(variables)) if (value?.trim()) env[name] = value.trim();
  if (environment !== undefined || baseUrl !== undefined) {
    env.INDICONNECT_ENVIRONMENT = environment;
    env.INDICONNECT_BASE_URL = baseUrl;
  }
  if (providerCode !== undefined) env.INDICONNECT_PROVIDER_CODE = providerCode;
  return env;
}

/**
 * Where the environment of {@link environmentOf} points.
 *
 * @throws CliExit, IndiConnectError `invalid-option`
 */
export function target(env: Environment): Target {
  const { INDICONNECT_ENVIRONMENT: environment, INDICONNECT_BASE_URL: baseUrl } = env;
  if (!environment && !baseUrl) {
    throw new CliExit(
      "usage",
      "Say where to call: --environment staging or production (both bill), or --base-url http://127.0.0.1:4100 for a running indiconnect sandbox.",
    );
  }
  // A function, because keys are not needed yet.
  const { url, mode, providerCode } = checkOptions({ credentials: () => sandboxCredentials }, env);
  return {
    url,
    environment: environment as Target["environment"],
    place: baseUrl ? url.origin : `${environment} (${url.host})`,
    mode,
    providerCode: providerCode as Target["providerCode"],
  };
}

function fileVariables(io: Io, file: string | undefined): NodeJS.Dict<string> {
  if (file === undefined) return {};
  try {
    return parseEnv(readFileSync(resolve(io.cwd, file), "utf8"));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CliExit("usage", `--dotenv ${file} cannot be read${code ? ` (${code})` : ""}.`);
  }
}

/** The keys that are set, and those that the person types for the others. */
async function credentialsFor(
  io: Io,
  env: Environment,
  { place, mode }: Target,
  billed: boolean,
): Promise<Credentials> {
  const missing = keyNames.filter((name) => !env[name]);
  // A sandbox accepts any keys of the right form.
  if (!billed && missing.length === keyNames.length) return sandboxCredentials;
  if (missing.length > 0 && !isInteractive(io)) {
    const what = `set ${missing.join(", ")}, or pass a file that sets them with --dotenv`;
    throw new CliExit("usage", `Credentials are missing: ${what}. Nothing was sent.`);
  }
  const given = { ...env };
  for (const name of missing) {
    const message = `${name} for ${place} (not shown, not kept)`;
    const validate = (text = ""): string | undefined => (text.trim() ? undefined : "This key is required.");
    given[name] = await askPerson(io, ({ password }, streams) => password({ ...streams, message, validate }));
  }
  const credentials = keysIn(given);
  checkCredentials(credentials, mode);
  return credentials;
}

/** The keys that are set. Those that are not are empty. */
export function keysIn(env: Environment): Credentials {
  const key = (name: keyof Credentials): string => env[KEYS[name]] ?? "";
  return { serviceKey: key("serviceKey"), accessKey: key("accessKey"), secretKey: key("secretKey") };
}

// A sandbox answers at once. A server that does not is not a sandbox.
const TIMEOUT_MS = 2_000;

/**
 * Asks the server at an address of this machine whether it is a sandbox. The address alone proves nothing, because a tunnel
 * may lead from it to the vendor. Servers elsewhere are not asked: calls to them are billed.
 *
 * @throws CliExit if nobody listens at an address of this machine
 */
export async function isSandboxAt(url: URL): Promise<boolean> {
  if (!isLoopback(url.hostname)) return false;
  // Not by the transport of the calls: a proxy that is named for them need not know this machine.
  const transport = nodeTransport();
  try {
    return (await transport.getHeader?.(url, SIMULATED, AbortSignal.timeout(TIMEOUT_MS))) === "true";
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ECONNREFUSED") return false;
    const what = `Nothing listens at ${url.origin}. Start a sandbox with: npx indiconnect sandbox.`;
    throw new CliExit("notSent", `${what} Nothing was sent and nothing is billed.`);
  } finally {
    transport.close?.();
  }
}
