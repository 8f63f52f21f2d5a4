import { IndiConnectError } from "../error/error.ts";
import { checkCredentials, type Keys, presentCredentials } from "./credentials.ts";
import type { Settings } from "./options.ts";

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
export function keySource({ credentials, mode }: Pick<Settings, "credentials" | "mode">): KeySource {
  if (typeof credentials !== "function") {
    const keys = presentCredentials(credentials, mode);
    return () => keys ?? checkCredentials(credentials, mode);
  }
  const ask = async (): Promise<Keys> => {
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
