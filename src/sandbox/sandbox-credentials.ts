import type { Credentials } from "../settings/credentials.ts";

/** Keys in the form that the sandbox asks for. They are not valid anywhere else. */
export const sandboxCredentials: Credentials = {
  serviceKey: "sk_test_EXAMPLE",
  accessKey: "indc_test_EXAMPLE",
  secretKey: "ac_test_EXAMPLE",
};
