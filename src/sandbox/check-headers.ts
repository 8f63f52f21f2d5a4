/** Reads a header by lower-case name. */
export type ReadHeader = (name: string) => string | null | undefined;

/** Why a request's keys are refused, as the vendor's gateway would; nothing where they are well-formed. Any key will do. */
export function checkHeaders(header: ReadHeader): string | undefined {
  if (!header("service-key")) return "service-key is missing";
  if (!/^x-api-access indc_[^\s:]+:ac_[^\s:]+$/.test(header("authorization") ?? "")) {
    return "Authorization is not of the form x-api-access indc_…:ac_…";
  }
  if (!header("content-type")?.startsWith("application/json")) return "Content-Type is not application/json";
  return undefined;
}
