import { showName } from "../error/show-name.ts";

/** One request as the sandbox received it. The variables are the test's own. */
export interface SandboxCall {
  /** Name of the service's operation, whichever document was sent. Absent if the service is unknown. */
  readonly operation: string | undefined;
  readonly documentType: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The `myAppId` header. */
  readonly myAppId: string | undefined;
  /**
   * The kind of answer: a scenario's word, `found`, `overridden`, `refused` (keys or document), `introspection` (the
   * request asked for the schema), or `failed` (an override threw).
   */
  readonly scenario: string;
  /** HTTP status of the answer. */
  readonly status: number;
}

/**
 * Variables for the log, with at most the last two characters of each. An app's documents choose the names of their
 * variables, so no name shows which of them are personal.
 */
export function loggedVariables(variables: Readonly<Record<string, unknown>>): string {
  return Object.entries(variables)
    .map(([name, value]) => `${showName(name)}=${maskedValue(value)}`)
    .join(" ");
}

/** The end of a long text, which is enough to tell rows apart. Short secrets such as an OTP are not shown at all. */
export function maskedValue(value: unknown): string {
  return typeof value === "string" && value.length >= 10 ? `…${value.slice(-2)}` : "…";
}
