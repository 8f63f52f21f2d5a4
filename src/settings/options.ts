import type { Exchange } from "@urql/core";
import type { Drift } from "../answer/drift.ts";
import { IndiConnectError } from "../error/error.ts";
import type { Ledger, Once } from "../ledger/ledger.ts";
import type { Observer } from "../observe/observer.ts";
import { isLoopback } from "../transport/is-loopback.ts";
import type { Transport } from "../transport/transport.ts";
import { checkNames } from "./check-names.ts";
import { type Credentials, type CredentialsProvider, isWithoutKeys } from "./credentials.ts";
import { type AskedOnce, checkOnce } from "./once.ts";

/** A soft finding of a format check: the value looks odd, and the call was made all the same. It holds no value. */
export interface InputWarning {
  readonly operation: string;
  readonly variable: string;
  /** Name of the format, such as `pan`; `text` where the input has none of its own. */
  readonly format: string;
  readonly problem: string;
}

/** How fast requests may leave. The wait counts against a call's deadline, and a call that waits has not been sent. */
export interface Limits {
  /** The most requests under way at a time. @default no limit */
  readonly concurrency?: number | undefined;
  /** Requests per second, on average. @default no limit */
  readonly rate?: number | undefined;
}

/** Options of `createClient`, which checks each once and refuses unknown ones. */
export interface ClientOptions {
  /**
   * Where calls go and are billed: `"staging"` or `"production"`. The vendor documents staging; public integrators use
   * production. There is no default: you choose.
   *
   * @default `INDICONNECT_ENVIRONMENT`
   */
  readonly environment?: "staging" | "production" | undefined;
  /**
   * An origin or a full URL to use in place of the environment's address. It must be https, unless it is a loopback address.
   * A path says where GraphQL is; the paths of REST services hang on the origin.
   *
   * @default `INDICONNECT_BASE_URL`
   */
  readonly baseUrl?: string | undefined;
  /**
   * The keys, or a function that returns them. The client calls it once per call.
   *
   * @default `INDICONNECT_SERVICE_KEY`, `INDICONNECT_ACCESS_KEY`, `INDICONNECT_SECRET_KEY`
   */
  readonly credentials?: Credentials | CredentialsProvider | undefined;
  /**
   * The `providercode` header: one for all services, or one per operation name. Integrators send it, and the vendor's
   * pages never mention it. The client sends it only if you give it, and one for all services to GraphQL alone.
   *
   * @default `INDICONNECT_PROVIDER_CODE`
   */
  readonly providerCode?: string | Readonly<Record<string, string>> | undefined;
  /** The `myAppId` header per operation name. @default what the vendor's page of the service sends */
  readonly myAppId?: Readonly<Record<string, string>> | undefined;
  /** The deadline of a call in milliseconds, including connecting, resends and the whole body. @default 60000 */
  readonly timeout?: number | undefined;
  /** How often the client resends a request that provably did not leave the machine. @default 2 */
  readonly maxRetries?: number | undefined;
  /**
   * Whether the client resends after an HTTP 429 or 503 with `Retry-After`, within the deadline. The vendor does not say
   * whether it bills such an answer.
   *
   * @default false
   */
  readonly retryAfter?: boolean | undefined;
  /** The largest answer to accept, in bytes. @default 16777216 */
  readonly maxResponseBytes?: number | undefined;
  /**
   * Whether the client resends a document that the server's validation refused, without the refused fields. Such a
   * refusal executes nothing.
   *
   * @default true
   */
  readonly mend?: boolean | undefined;
  /** How requests are sent. @default `nodeTransport()` on Node, `fetchTransport()` elsewhere */
  readonly transport?: Transport | undefined;
  /**
   * urql exchanges for every request, the first one outermost. None may send, so `createClient` refuses urql's
   * `fetchExchange`, `cacheExchange` and `subscriptionExchange`.
   */
  readonly exchanges?: readonly Exchange[] | undefined;
  /** How fast requests may leave, as `{ concurrency, rate }`. The vendor documents no limit of its own. */
  readonly limits?: Limits | undefined;
  /** The ledger that decides whether a check may be sent: `await openLedger(…)` of `indiconnect/ledger`. */
  readonly ledger?: Pick<Ledger, "claim"> | undefined;
  /**
   * Whether `ledger` makes every check be paid once: `true`, or `{ maxAge }` with the greatest age of a kept answer in
   * milliseconds. A call's own `once` overrides it. Checks whose answer cannot be reused are sent as usual.
   *
   * @default false
   */
  readonly once?: boolean | Pick<Once, "maxAge"> | undefined;
  /** Called once for each difference between an answer and the schema, without values. */
  readonly onDrift?: ((drift: Drift) => void) | undefined;
  /** Called for inputs that look odd and are sent all the same. */
  readonly onWarning?: ((warning: InputWarning) => void) | undefined;
  /** Notified of each request and of its end, never of values. */
  readonly observers?: readonly Observer[] | undefined;
  /**
   * Allows use in a browser, where anyone can read the keys. A call may be billed twice there: browsers resend a request
   * by themselves when a used connection breaks.
   *
   * @default false
   */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
}

/** Options after checking, with the defaults in place. */
export interface Settings {
  readonly url: URL;
  readonly mode: "test" | "live" | undefined;
  readonly credentials: Credentials | CredentialsProvider;
  readonly providerCode: string | Readonly<Record<string, string>> | undefined;
  readonly myAppId: Readonly<Record<string, string>>;
  readonly timeout: number;
  readonly maxRetries: number;
  readonly retryAfter: boolean;
  readonly maxResponseBytes: number;
  readonly mend: boolean;
  readonly transport: Transport | undefined;
  readonly exchanges: readonly Exchange[];
  readonly limits: Limits | undefined;
  readonly ledger: Pick<Ledger, "claim"> | undefined;
  readonly once: AskedOnce | undefined;
  readonly onDrift: ((drift: Drift) => void) | undefined;
  readonly onWarning: ((warning: InputWarning) => void) | undefined;
  readonly observers: readonly Observer[];
}

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
  ledger: "an object, as openLedger() gives it",
  once: "a boolean, an object",
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
    refuse('"once" of a client takes maxAge alone; subject and evenIfUnknown belong to a call');
  }
  if (!Array.isArray(observers)) refuse(`"observers" must be ${KNOWN.observers}`);
  if (isBrowser() && !options.dangerouslyAllowBrowser) {
    refuse(
      "every visitor of a browser can read the keys; call from a server, or set dangerouslyAllowBrowser",
    );
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
    // Nothing is set, as in a build. The first call fails by its missing keys, so that nothing goes there.
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

/** A whole number within bounds, or nothing where none was given. */
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

/** Values that go into a header: visible ASCII, so that none can break out of its line. */
export function headerValues<Value extends string | Readonly<Record<string, string>> | undefined>(
  name: string,
  values: Value,
): Value {
  let given: unknown[] = [];
  try {
    given = typeof values === "string" ? [values] : Object.values(values ?? {});
  } catch {
    given = [0]; // what its getter throws may hold anything
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
 * urql's exchanges that would send, or answer, past this package, told by their text: importing them for a comparison
 * would carry them into every bundle, and bundlers rename functions, not the properties that these use.
 */
const REFUSED = {
  fetchExchange: /["'`]subscription["'`][\s\S]*\.fetchSubscriptions/,
  cacheExchange: /["'`]cache-only["'`][\s\S]*\.additionalTypenames/,
  subscriptionExchange: /["'`]subscription["'`][\s\S]*\.unsubscribe\(/,
};

function checkExchanges(exchanges: readonly Exchange[]): readonly Exchange[] {
  if (!Array.isArray(exchanges) || exchanges.some((exchange) => typeof exchange !== "function")) {
    refuse('"exchanges" must be an array of urql exchanges');
  }
  for (const exchange of exchanges) {
    const name = Object.entries(REFUSED).find(([, text]) => text.test(String(exchange)))?.[0];
    if (name)
      refuse(`urql's ${name} cannot stand in "exchanges": it would send, or answer, past this package`);
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
  // Not repeated: what stands here is a secret.
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

/** An environment variable that is set to nothing is not set. */
function set(value: string | undefined): string | undefined {
  return value?.trim() || undefined;
}

function refuse(what: string): never {
  throw new IndiConnectError("invalid-option", `IndiConnect options: ${what}.`);
}
