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
export function presentCredentials(
  credentials: Credentials,
  mode: "test" | "live" | undefined,
): Keys | undefined {
  const keys = FIELDS.map((field) => {
    const value = read(credentials, field);
    if (isMissing(value)) return undefined;
    if (typeof value !== "string") return refuse(`${field} must be a string`);
    const key = value.trim();
    // Runtimes that refuse a header value print it, key included. So refuse it first.
    if (!/^[\x21-\x7e]+$/.test(key) || key.includes(":"))
      refuse(`${field} contains a character that keys never contain`);
    if (mode !== undefined && key.includes(mode === "live" ? "_test_" : "_live_")) {
      refuse(
        mode === "live"
          ? `${field} is a test key, but the environment is production`
          : `${field} is a live key, but the environment is staging`,
      );
    }
    return key;
  });
  const [serviceKey, access, secret] = keys;
  if (access?.startsWith("indc_") && secret?.startsWith("indc_"))
    refuse("accessKey and secretKey both begin with indc_");
  if (access?.startsWith("ac_") && secret?.startsWith("ac_"))
    refuse("accessKey and secretKey both begin with ac_");
  if (serviceKey === undefined || access === undefined || secret === undefined) return undefined;
  const swapped = secret.startsWith("indc_") || access.startsWith("ac_");
  return {
    serviceKey,
    accessKey: swapped ? secret : access,
    secretKey: swapped ? access : secret,
    secrets: [serviceKey, access, secret],
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
