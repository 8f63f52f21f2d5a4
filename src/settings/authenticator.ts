import { IndiConnectError } from "../error/error.ts";
import { type AuthenticationHeaders, checkCredentials } from "./credentials.ts";
import type { Settings } from "./options.ts";

/**
 * Gives the keys for a request. Keys at hand are checked now, so that a wrong one fails at start and not at the first
 * customer.
 *
 * @throws IndiConnectError `invalid-credentials`, as does the function that it gives
 */
export function authenticator({
  credentials,
  mode,
}: Pick<Settings, "credentials" | "mode">): () => AuthenticationHeaders | Promise<AuthenticationHeaders> {
  if (typeof credentials !== "function") {
    const keys = checkCredentials(credentials, mode);
    return () => keys;
  }
  return async () => {
    let given: Awaited<ReturnType<typeof credentials>>;
    try {
      given = await credentials();
    } catch {
      // Its text could hold the keys.
      const what = "The credentials function failed. Nothing was sent.";
      throw new IndiConnectError("invalid-credentials", what);
    }
    return checkCredentials(given, mode);
  };
}
