import type { Credentials } from "../settings/credentials.ts";

/** Keys of the form that the sandbox asks for. They open nothing anywhere. */
export const sandboxCredentials: Credentials = {
  serviceKey: "sk_test_EXAMPLE",
  accessKey: "indc_test_EXAMPLE",
  secretKey: "ac_test_EXAMPLE",
};
