import type { Credentials } from "../settings/credentials.ts";
import type { SandboxRequest } from "./serve-sandbox.ts";

/** Keys in the form that the sandbox asks for. They are not valid anywhere else. */
export const sandboxCredentials: Credentials = {
  serviceKey: "sk_test_EXAMPLE",
  accessKey: "indc_test_EXAMPLE",
  secretKey: "ac_test_EXAMPLE",
};

/** Why the vendor's gateway would refuse a request's keys. Undefined if they are well-formed: any such key is accepted. */
export function checkHeaders(header: SandboxRequest["header"]): string | undefined {
  if (!header("service-key")) return "service-key is missing";
  if (!/^x-api-access indc_[^\s:]+:ac_[^\s:]+$/.test(header("authorization") ?? "")) {
    return "Authorization is not of the form x-api-access indc_…:ac_…";
  }
  if (!header("content-type")?.startsWith("application/json")) return "Content-Type is not application/json";
  return undefined;
}
