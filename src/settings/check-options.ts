import type { Exchange } from "@urql/core";
import { IndiConnectError } from "../error/error.ts";
import type { Once } from "../ledger/ledger.ts";
import { isLoopback } from "../transport/is-loopback.ts";
import { checkNames } from "./check-names.ts";
import { checkOnce } from "./check-once.ts";
import { isWithoutKeys } from "./credentials.ts";
import type { ClientOptions, Limits, Settings } from "./options.ts";

// Staging: the vendor's pages. Production: the default of a public integrator's client, not confirmed by the vendor.
const ORIGINS = {
  staging: "https://api.staging.indiconnect.in",
  production: "https://api.ccs.indiconnect.in",
};
const PATH = "/idverifygr/verification";
const KNOWN: Readonly<Record<keyof ClientOptions, string>> = {
  environment: "a string",
  baseUrl: "a string",
  credentials: "an object or a function",
  providerCode: "a string or an object",
  myAppId: "an object",
  timeout: "a number",
  maxRetries: "a number",
  retryAfter: "a boolean",
  maxResponseBytes: "a number",
  mend: "a boolean",
  transport: "an object with a send function",
  exchanges: "an array of urql exchanges, an object",
  limits: "an object",
  ledger: "an object that openLedger() made",
  once: "a boolean or an object",
  onDrift: "a function",
  onWarning: "a function",
  observers: "an array of objects",
  dangerouslyAllowBrowser: "a boolean",
};

/**
 * Checks options and fills in environment variables and defaults.
 *
 * @throws IndiConnectError `invalid-option`, with what to do
 */
export function checkOptions(
  options: ClientOptions,
  env: Readonly<Record<string, string | undefined>>,
): Settings {
  checkNames(options, KNOWN, refuse);
  const { transport, ledger, observers = [] } = options;
  if (transport && typeof transport.send !== "function") refuse(`"transport" must be ${KNOWN.transport}`);
  if (ledger && typeof ledger.claim !== "function") refuse(`"ledger" must be ${KNOWN.ledger}`);
  const { subject, evenIfUnknown } = (typeof options.once === "object" && (options.once as Once)) || {};
  if (subject !== undefined || evenIfUnknown !== undefined) {
    refuse('"once" of a client accepts only maxAge; subject and evenIfUnknown belong to a call');
  }
  if (!Array.isArray(observers)) refuse(`"observers" must be ${KNOWN.observers}`);
  if (isBrowser() && !options.dangerouslyAllowBrowser) {
    refuse("anyone can read the keys in a browser; call from a server, or set dangerouslyAllowBrowser");
  }

  const environment = options.environment ?? set(env.INDICONNECT_ENVIRONMENT);
  if (environment !== undefined && environment !== "staging" && environment !== "production") {
    refuse('environment must be "staging" or "production"');
  }
  const credentials = options.credentials ?? {
    serviceKey: env.INDICONNECT_SERVICE_KEY ?? "",
    accessKey: env.INDICONNECT_ACCESS_KEY ?? "",
    secretKey: env.INDICONNECT_SECRET_KEY ?? "",
  };
  const base =
    options.baseUrl ??
    set(env.INDICONNECT_BASE_URL) ??
    (environment && ORIGINS[environment as "staging"]) ??
    // Nothing is set, as in a build. The first call fails because keys are missing, so this address is never called.
    (isWithoutKeys(credentials) ? "https://not-configured.invalid" : undefined);
  if (base === undefined) refuse('set environment to "staging" or "production", or a baseUrl');
  const url = endpoint(base as string);
  const known = Object.entries(ORIGINS).find(([, origin]) => origin === url.origin)?.[0];
  const effective = known ?? environment;
  const mode = effective === undefined ? undefined : effective === "production" ? "live" : "test";

  return {
    url,
    mode,
    credentials,
    providerCode: headerValues("providerCode", options.providerCode ?? set(env.INDICONNECT_PROVIDER_CODE)),
    myAppId: (headerValues("myAppId", options.myAppId) as Record<string, string> | undefined) ?? {},
    timeout: wholeNumber("timeout", options.timeout, 1, 2 ** 31 - 1) ?? 60_000,
    maxRetries: wholeNumber("maxRetries", options.maxRetries, 0, 100) ?? 2,
    retryAfter: options.retryAfter ?? false,
    maxResponseBytes:
      wholeNumber("maxResponseBytes", options.maxResponseBytes, 1, 2 ** 29) ?? 16 * 1024 * 1024,
    mend: options.mend ?? true,
    transport,
    exchanges: checkExchanges(options.exchanges ?? []),
    limits: checkLimits(options.limits),
    ledger,
    once: checkOnce(options.once, ledger, refuse),
    onDrift: options.onDrift,
    onWarning: options.onWarning,
    observers,
  };
}

/** Checks that a number, if given, is whole and within bounds. */
export function wholeNumber(
  name: string,
  value: number | undefined,
  least: number,
  most: number,
): number | undefined {
  if (value !== undefined && !(Number.isInteger(value) && value >= least && value <= most)) {
    refuse(`"${name}" must be a whole number from ${least} to ${most}`);
  }
  return value;
}

/** Checks values of headers. They must be visible ASCII, so that none can inject another header. */
export function headerValues<Value extends string | Readonly<Record<string, string>> | undefined>(
  name: string,
  values: Value,
): Value {
  if (values === undefined) return values;
  let given: unknown[];
  try {
    given = typeof values === "string" ? [values] : Object.values(values);
  } catch {
    given = [0]; // refused below; what the getter threw may contain anything
  }
  for (const value of given) {
    if (typeof value !== "string" || !/^[\x21-\x7e]+$/.test(value))
      refuse(`"${name}" must be visible ASCII text`);
  }
  return values;
}

const LIMITS: Readonly<Record<keyof Limits, string>> = { concurrency: "a number", rate: "a number" };

function checkLimits(limits: Limits | undefined): Limits | undefined {
  if (limits === undefined) return undefined;
  checkNames(limits, LIMITS, (what) => refuse(`limits: ${what}`));
  wholeNumber("limits.concurrency", limits.concurrency, 1, 2 ** 31 - 1);
  if (limits.rate !== undefined && !(limits.rate > 0)) refuse('"limits.rate" must be above 0');
  return limits;
}

/**
 * The exchanges of urql that would send or answer in place of this package, recognised by their source text. Importing
 * them for a comparison would add them to every bundle. Bundlers rename functions, but not these properties.
 */
const SENDING = {
  fetchExchange: /["'`]subscription["'`][\s\S]*\.fetchSubscriptions/,
  cacheExchange: /["'`]cache-only["'`][\s\S]*\.additionalTypenames/,
  subscriptionExchange: /["'`]subscription["'`][\s\S]*\.unsubscribe\(/,
};

function checkExchanges(exchanges: readonly Exchange[]): readonly Exchange[] {
  if (!Array.isArray(exchanges) || exchanges.some((exchange) => typeof exchange !== "function")) {
    refuse('"exchanges" must be an array of urql exchanges');
  }
  for (const exchange of exchanges) {
    const name = Object.entries(SENDING).find(([, text]) => text.test(String(exchange)))?.[0];
    if (name)
      refuse(`"exchanges" cannot contain urql's ${name}: it would send or answer in place of this package`);
  }
  return exchanges;
}

function endpoint(base: string): URL {
  let url: URL;
  try {
    url = new URL(base);
  } catch {
    return refuse("baseUrl is not a URL");
  }
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url.hostname))) {
    refuse("baseUrl must be https (plain http only to a loopback address)");
  }
  // Do not repeat these parts: they may be secrets.
  if (url.username || url.password || url.search || url.hash) {
    refuse("baseUrl must have no user, password, query or fragment");
  }
  if (url.pathname === "/") url.pathname = PATH;
  return url;
}

function isBrowser(): boolean {
  const { window, document, importScripts } = globalThis as Record<string, unknown>;
  return (window !== undefined && document !== undefined) || typeof importScripts === "function";
}

/** Treats an environment variable that is set to nothing as unset. */
function set(value: string | undefined): string | undefined {
  return value?.trim() || undefined;
}

function refuse(what: string): never {
  throw new IndiConnectError("invalid-option", `IndiConnect options: ${what}.`);
}
