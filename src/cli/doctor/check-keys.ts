import { IndiConnectError } from "../../error/error.ts";
import { checkCredentials } from "../../settings/credentials.ts";
import type { Finding } from "./finding.ts";

const KEYS = [
  ["INDICONNECT_SERVICE_KEY", "serviceKey", "sk_"],
  ["INDICONNECT_ACCESS_KEY", "accessKey", "indc_"],
  ["INDICONNECT_SECRET_KEY", "secretKey", "ac_"],
] as const;

/** Checks that the credentials are set and well-formed. Shows none of them. */
export function checkKeys(
  env: Readonly<Record<string, string | undefined>>,
  mode: "test" | "live" | undefined,
): Finding {
  const check = "credentials";
  const missing = KEYS.filter(([variable]) => !env[variable]?.trim()).map(([variable]) => variable);
  if (missing.length > 0) {
    return { check, state: "failed", text: `Not set: ${missing.join(", ")}. Set them, or use --dotenv.` };
  }
  const credentials = Object.fromEntries(KEYS.map(([variable, key]) => [key, env[variable] as string]));
  try {
    checkCredentials(credentials as never, mode);
  } catch (error) {
    const text = error instanceof IndiConnectError ? error.message.replace(" Nothing was sent.", "") : "";
    return { check, state: "failed", text };
  }
  // The vendor's examples and integrators use these prefixes. Others may exist, so this is only a warning.
  const values = KEYS.map(([variable]) => env[variable]?.trim() as string);
  const [, access, secret] = values as [string, string, string];
  const halves = access.startsWith("ac_") && secret.startsWith("indc_") ? [secret, access] : [access, secret];
  const odd = [values[0] as string, ...halves].flatMap((value, index) => {
    const [variable, , prefix] = KEYS[index] as (typeof KEYS)[number];
    return value.startsWith(prefix) ? [] : [`${variable} does not begin with ${prefix}`];
  });
  if (odd.length > 0) return { check, state: "warning", text: `Set, but ${odd.join(", ")}.` };
  const kinds = new Set(values.map((value) => /_(test|live)_/.exec(value)?.[1] ?? "other"));
  const kind = kinds.size === 1 && !kinds.has("other") ? ` ${[...kinds][0]} keys` : "";
  return { check, state: "ok", text: `Set and well-formed${kind && `,${kind}`}.` };
}
