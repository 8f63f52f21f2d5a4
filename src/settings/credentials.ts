import { IndiConnectError } from "../error/error.ts";

/** The keys of one IndiConnect account. Keep them on a server: anyone who has them can spend its balance. */
export interface Credentials {
  /** Sent as the header `service-key`. The vendor's staging examples show `sk_test_…`. */
  readonly serviceKey: string;
  /**
   * One half of `Authorization`. The vendor calls the half that begins with `indc_` the access key, but integrators call
   * it the secret key. The client goes by the prefix, so either option may hold either half.
   */
  readonly accessKey: string;
  /** The other half of `Authorization`, which begins `ac_`. */
  readonly secretKey: string;
}

/** A function that returns the credentials, for keys that rotate or come from a vault. Called once per verification. */
export type CredentialsProvider = () => Credentials | Promise<Credentials>;

/** Checked credentials, with each half under its own name. */
export interface Keys extends Credentials {
  /** All of them, to be masked in texts. */
  readonly secrets: readonly string[];
}

const FIELDS = ["serviceKey", "accessKey", "secretKey"] as const;

/**
 * Checks credentials without ever repeating them and puts the halves of `Authorization` under their own names.
 *
 * @throws IndiConnectError `invalid-credentials`
 */
export function checkCredentials(credentials: Credentials, mode: "test" | "live" | undefined): Keys {
  const present = presentCredentials(credentials, mode);
  if (present !== undefined) return present;
  const missing = FIELDS.find((field) => isMissing(read(credentials, field))) ?? "serviceKey";
  const variable = `INDICONNECT_${missing.replace("Key", "_key").toUpperCase()}`;
  return refuse(`${missing} is missing; pass credentials, or set the environment variable ${variable}`);
}

/**
 * Like {@link checkCredentials}, but returns undefined if a key is missing. A build has no keys, but may import a module
 * that makes a client.
 *
 * @throws IndiConnectError `invalid-credentials` if a given key is malformed
 */
function presentCredentials(credentials: Credentials, mode: "test" | "live" | undefined): Keys | undefined {
  const keys = FIELDS.map((field) => {
    const value = read(credentials, field);
    if (isMissing(value)) return undefined;
    if (typeof value !== "string") return refuse(`${field} must be a string`);
    const key = value.trim();
    // Runtimes that refuse a header value print it, key included. So refuse it first.
    if (!/^[\x21-\x7e]+$/.test(key) || key.includes(":"))
      refuse(`${field} contains a character that keys never contain`);
    if (mode === "live" && key.includes("_test_"))
      refuse(`${field} is a test key, but the environment is production`);
    if (mode === "test" && key.includes("_live_"))
      refuse(`${field} is a live key, but the environment is staging`);
    return key;
  });
  const [serviceKey, access, secret] = keys;
  for (const start of ["indc_", "ac_"]) {
    if (access?.startsWith(start) && secret?.startsWith(start))
      refuse(`accessKey and secretKey both begin with ${start}`);
  }
  if (serviceKey === undefined || access === undefined || secret === undefined) return undefined;
  const swapped = secret.startsWith("indc_") || access.startsWith("ac_");
  return {
    serviceKey,
    accessKey: swapped ? secret : access,
    secretKey: swapped ? access : secret,
    secrets: [serviceKey, access, secret],
  };
}

/**
 * Returns the keys for a request, synchronously unless they come from a function. The function is called once per call.
 *
 * @param call any object that identifies the call
 * @throws IndiConnectError `invalid-credentials`, or rejects with it
 */
export type KeySource = (call: object) => Keys | Promise<Keys>;

/**
 * Creates the function that returns the keys. Given keys are checked now, so that a wrong one fails at start and not at the
 * first customer. A missing key fails only at the first call, because a build imports the app's modules without keys.
 *
 * @throws IndiConnectError `invalid-credentials`
 */
export function keySource({
  credentials,
  mode,
}: {
  readonly credentials: Credentials | CredentialsProvider;
  readonly mode: "test" | "live" | undefined;
}): KeySource {
  if (typeof credentials !== "function") {
    const keys = presentCredentials(credentials, mode);
    return () => keys ?? checkCredentials(credentials, mode);
  }
  const ask = async (): Promise<Keys> => {
    let given: Credentials;
    try {
      given = await credentials();
    } catch {
      // Its text could hold the keys.
      const what = "The credentials function failed. Nothing was sent.";
      throw new IndiConnectError("invalid-credentials", what);
    }
    return checkCredentials(given, mode);
  };
  const asked = new WeakMap<object, Promise<Keys>>();
  return (call) => {
    let keys = asked.get(call);
    if (keys === undefined) {
      keys = ask();
      asked.set(call, keys);
    }
    return keys;
  };
}

/** Whether no key is set at all, as in a build. */
export function isWithoutKeys(credentials: Credentials | CredentialsProvider): boolean {
  return typeof credentials !== "function" && FIELDS.every((field) => isMissing(read(credentials, field)));
}

function read(credentials: Credentials, field: (typeof FIELDS)[number]): unknown {
  try {
    return (credentials as Partial<Credentials> | null | undefined)?.[field];
  } catch {
    return refuse(`${field} cannot be read`); // the text of what it throws could hold the key
  }
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === "string" && value.trim() === "");
}

function refuse(what: string): never {
  throw new IndiConnectError("invalid-credentials", `Credentials: ${what}. Nothing was sent.`);
}
