import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseEnv } from "node:util";
import { createClientWith, type IndiConnect } from "../client/create-client.ts";
import { sandboxCredentials } from "../sandbox/sandbox-credentials.ts";
import { type Credentials, checkCredentials } from "../settings/credentials.ts";
import { realDependencies } from "../settings/dependencies.ts";
import { type ClientOptions, checkOptions } from "../settings/options.ts";
import type { Transport } from "../transport/transport.ts";
import { CliExit } from "./cli-exit.ts";
import type { ConnectionFlags } from "./connection-options.ts";
import { exitCodes } from "./exit-codes.ts";
import type { Io } from "./io.ts";
import { isSimulated } from "./is-simulated.ts";
import { isInteractive, prompts } from "./prompts.ts";
import { proxyFor } from "./proxy-for.ts";
import { wayOut } from "./way-out.ts";

/** Where a command calls, and with what. */
export interface Connection {
  /** The endpoint. */
  readonly url: URL;
  /** As it is said to a person: `staging`, `production`, or the address. */
  readonly place: string;
  /** Whether calls cost money: everywhere but at a sandbox, which says so itself. */
  readonly billed: boolean;
  /** Whose answers these are, for what keeps them: a sandbox's must not pass for the vendor's, and it changes its port. */
  readonly answerer: string;
  readonly credentials: Credentials;
  /** Makes a way out; close it. */
  transport(): Transport;
  /** Makes a client; close it. */
  client(options?: ClientOptions): IndiConnect;
}

const KEYS = {
  serviceKey: "INDICONNECT_SERVICE_KEY",
  accessKey: "INDICONNECT_ACCESS_KEY",
  secretKey: "INDICONNECT_SECRET_KEY",
} as const;

/**
 * Puts together where to call and with what keys: from the options, the environment, the `.env` file, and, for keys
 * that are missing, from a hidden prompt. Nothing is sent.
 *
 * @param plan.isPlan nothing will be called, so no keys are needed, and none are asked for
 * @throws CliExit, IndiConnectError `invalid-option`, `invalid-credentials`
 */
export async function connection(
  io: Io,
  flags: ConnectionFlags,
  { isPlan = false }: { readonly isPlan?: boolean } = {},
): Promise<Connection> {
  const env = environmentOf(io, flags);
  const { url, mode, place } = target(env, flags);
  const transport = await wayOut(url, proxyFor(url, flags, io.env));
  // Nobody is asked whether the keys and the consent can be waived where both are given.
  const billed = (flags.yes === true && hasKeys(env)) || !(await isSimulated(url));
  const isWithout = isPlan && !hasKeys(env);
  const credentials = isWithout ? sandboxCredentials : await credentialsFor(io, env, billed, place);
  if (!isWithout) checkCredentials(credentials, mode);
  return {
    url,
    place,
    billed,
    answerer: billed ? url.href : "a sandbox",
    credentials,
    transport,
    client: (options = {}) =>
      createClientWith(
        { ...realDependencies(transport), env },
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

/** The address of a call, before any key is asked for. */
export interface Target extends Pick<Connection, "url" | "place"> {
  /** The environment's kind of keys, where it is known. */
  readonly mode: "test" | "live" | undefined;
}

/**
 * The environment that the options of the client come from. An option that names the place rules out the variables
 * that name another one.
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
      exitCodes.usage,
      "Say where to call: --environment staging or production (both bill), or --base-url http://127.0.0.1:4100 for a running indiconnect sandbox.",
    );
  }
  // A function, since keys are no matter yet.
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
    throw new CliExit(exitCodes.usage, `--dotenv ${file} cannot be read${code ? ` (${code})` : ""}.`);
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
  // A sandbox takes any keys of the right form.
  if (!billed && missing.length === names.length) return sandboxCredentials;
  const keys = Object.fromEntries(names.map(([key, variable]) => [key, env[variable] ?? ""]));
  if (missing.length > 0) {
    if (!isInteractive(io)) {
      const list = missing.map(([, variable]) => variable).join(", ");
      throw new CliExit(
        exitCodes.usage,
        `Credentials are missing: set ${list}, or name a file that sets them by --dotenv. Nothing was sent.`,
      );
    }
    const ask = await prompts(io);
    for (const [key, variable] of missing) {
      keys[key] = await ask.hidden(`${variable} for ${place} (not shown, not kept)`, (text) =>
        text.trim() === "" ? "It is needed for this call." : undefined,
      );
    }
  }
  return keys as unknown as Credentials;
}
