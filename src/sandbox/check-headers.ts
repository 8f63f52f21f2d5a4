import type { SandboxRequest } from "./sandbox-message.ts";

/** Why the vendor's gateway would refuse a request's keys. Undefined if they are well-formed: any such key is accepted. */
export function checkHeaders(header: SandboxRequest["header"]): string | undefined {
  if (!header("service-key")) return "service-key is missing";
  if (!/^x-api-access indc_[^\s:]+:ac_[^\s:]+$/.test(header("authorization") ?? "")) {
    return "Authorization is not of the form x-api-access indc_…:ac_…";
  }
  if (!header("content-type")?.startsWith("application/json")) return "Content-Type is not application/json";
  return undefined;
}
