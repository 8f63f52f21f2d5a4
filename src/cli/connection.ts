import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseEnv } from "node:util";
import { createClientWith, type IndiConnect } from "../client/create-client.ts";
import { sandboxCredentials } from "../sandbox/sandbox-credentials.ts";
import { checkOptions } from "../settings/check-options.ts";
import { type Credentials, checkCredentials } from "../settings/credentials.ts";
import { realDependencies } from "../settings/dependencies.ts";
import type { ClientOptions } from "../settings/options.ts";
import type { Transport } from "../transport/transport.ts";
import { CliExit } from "./cli-exit.ts";
import type { ConnectionFlags } from "./connection-options.ts";
import type { Io } from "./io.ts";
import { isSandboxAt } from "./is-sandbox-at.ts";
import { isInteractive, prompts } from "./prompts.ts";
import { proxyFor } from "./proxy-for.ts";
import { wayOut } from "./way-out.ts";

/** Where a command calls, and with what. */
export interface Connection {
  /** The endpoint. */
  readonly url: URL;
  /** The name shown to people: `staging`, `production`, or the address. */
  readonly place: string;
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

const KEYS = {
  serviceKey: "INDICONNECT_SERVICE_KEY",
  accessKey: "INDICONNECT_ACCESS_KEY",
  secretKey: "INDICONNECT_SECRET_KEY",
} as const;

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
  const { url, mode, place } = target(env, flags);
  const transport = await wayOut(url, proxyFor(url, flags, io.env));
  // With keys and consent given, it makes no difference whether the server is a sandbox.
  const billed = (flags.yes === true && hasKeys(env)) || !(await isSandboxAt(url));
  // Nobody is asked twice: whatever listens there may count requests.
  const known = (): Transport => ({ ...transport(), simulated: !billed });
  const isWithout = isPlan && !hasKeys(env);
  const credentials = isWithout ? sandboxCredentials : await credentialsFor(io, env, billed, place);
  if (!isWithout) checkCredentials(credentials, mode);
  return {
    url,
    place,
    billed,
    answerer: billed ? url.href : "a sandbox",
    credentials,
    transport: known,
    client: (options = {}) =>
      createClientWith(
        { ...realDependencies(known), env },
        {
          ...targetOptions(flags),
          credentials,
          ...(flags.providerCode === undefined ? {} : { providerCode: flags.providerCode }),
          ...(flags.timeout === undefined ? {} : { timeout: Math.round(flags.timeout * 1000) }),
          ...options,
        },
      ),
  };
}

/** The address to call, known before any key is asked for. */
export interface Target extends Pick<Connection, "url" | "place"> {
  /** The kind of keys that the environment takes, if known. */
  readonly mode: "test" | "live" | undefined;
}

/**
 * The environment variables that the client's options come from. An option that says where to call overrides the
 * variables that say otherwise.
 */
export function environmentOf(io: Io, flags: ConnectionFlags): Record<string, string | undefined> {
  const env: Record<string, string | undefined> = { ...fileVariables(io, flags.dotenv) };
  for (const [name, value] of Object.entries(io.env)) if (value?.trim()) env[name] = value;
  if (flags.environment !== undefined && flags.baseUrl === undefined) delete env.INDICONNECT_BASE_URL;
  if (flags.baseUrl !== undefined) delete env.INDICONNECT_ENVIRONMENT;
  return env;
}

/**
 * Where the options and the environment point.
 *
 * @throws CliExit, IndiConnectError `invalid-option`
 */
export function target(env: Readonly<Record<string, string | undefined>>, flags: ConnectionFlags): Target {
  if (
    !flags.environment &&
    !flags.baseUrl &&
    !env.INDICONNECT_ENVIRONMENT?.trim() &&
    !env.INDICONNECT_BASE_URL?.trim()
  ) {
    throw new CliExit(
      "usage",
      "Say where to call: --environment staging or production (both bill), or --base-url http://127.0.0.1:4100 for a running indiconnect sandbox.",
    );
  }
  // A function, because keys are not needed yet.
  const settings = checkOptions({ ...targetOptions(flags), credentials: () => sandboxCredentials }, env);
  const { url, mode } = settings;
  const named = flags.environment ?? env.INDICONNECT_ENVIRONMENT?.trim();
  const another = flags.baseUrl ?? env.INDICONNECT_BASE_URL?.trim();
  const place = another === undefined ? `${named} (${url.host})` : url.origin;
  return { url, mode, place };
}

function hasKeys(env: Readonly<Record<string, string | undefined>>): boolean {
  return Object.values(KEYS).every((variable) => env[variable]?.trim());
}

function targetOptions({ environment, baseUrl }: ConnectionFlags): ClientOptions {
  return { ...(environment && { environment }), ...(baseUrl && { baseUrl }) };
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

async function credentialsFor(
  io: Io,
  env: Readonly<Record<string, string | undefined>>,
  billed: boolean,
  place: string,
): Promise<Credentials> {
  const names = Object.entries(KEYS) as [keyof Credentials, string][];
  const missing = names.filter(([, variable]) => !env[variable]?.trim());
  // A sandbox accepts any keys of the right form.
  if (!billed && missing.length === names.length) return sandboxCredentials;
  const keys = Object.fromEntries(names.map(([key, variable]) => [key, env[variable] ?? ""]));
  if (missing.length > 0) {
    if (!isInteractive(io)) {
      const list = missing.map(([, variable]) => variable).join(", ");
      throw new CliExit(
        "usage",
        `Credentials are missing: set ${list}, or pass a file that sets them with --dotenv. Nothing was sent.`,
      );
    }
    const ask = await prompts(io);
    for (const [key, variable] of missing) {
      keys[key] = await ask.hidden(`${variable} for ${place} (not shown, not kept)`, (text) =>
        text.trim() === "" ? "This key is required." : undefined,
      );
    }
  }
  return keys as unknown as Credentials;
}
