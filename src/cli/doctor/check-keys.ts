import type { IndiConnectError } from "../../error/error.ts";
import { checkCredentials } from "../../settings/credentials.ts";
import { KEYS, keysIn } from "../connection.ts";
import { type Finding, finding } from "./finding.ts";

const VARIABLES = Object.values(KEYS);
// The vendor's examples and integrators use these prefixes. Others may exist, so this is only a warning.
const PREFIXES = ["sk_", "indc_", "ac_"];

/** Checks that the credentials are set and well-formed. Shows none of them. */
export function checkKeys(
  env: Readonly<Record<string, string | undefined>>,
  mode: "test" | "live" | undefined,
): Finding {
  const check = "credentials";
  const missing = VARIABLES.filter((variable) => !env[variable]);
  if (missing.length > 0)
    return finding(check, "failed", `Not set: ${missing.join(", ")}. Set them, or use --dotenv.`);
  try {
    checkCredentials(keysIn(env), mode);
  } catch (error) {
    return finding(check, "failed", (error as IndiConnectError).message.replace(" Nothing was sent.", ""));
  }
  const { serviceKey, accessKey, secretKey } = keysIn(env);
  const isSwapped = accessKey.startsWith("ac_") && secretKey.startsWith("indc_");
  const values = isSwapped ? [serviceKey, secretKey, accessKey] : [serviceKey, accessKey, secretKey];
  const odd = PREFIXES.flatMap((prefix, at) =>
    values[at]?.startsWith(prefix) ? [] : [`${VARIABLES[at]} does not begin with ${prefix}`],
  );
  if (odd.length > 0) return finding(check, "warning", `Set, but ${odd.join(", ")}.`);
  const kinds = new Set(values.map((value) => /_(test|live)_/.exec(value)?.[1] ?? "other"));
  const kind = kinds.size === 1 && !kinds.has("other") ? `, ${[...kinds][0]} keys` : "";
  return finding(check, "ok", `Set and well-formed${kind}.`);
}
