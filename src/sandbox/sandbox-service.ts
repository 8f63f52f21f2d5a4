import type { Envelope } from "../document/document.ts";
import type { Service } from "../document/service.ts";

/** A service of an app's own, which the sandbox serves beside the shipped ones. */
export interface SandboxService {
  /**
   * Its facts: the `service` of a generated document has them. Without `text` the explorer does not list it.
   */
  readonly service: Pick<
    Service,
    "operation" | "documentType" | "rest" | "root" | "myAppId" | "follows" | "formats" | "text"
  >;
  /** Answers by the words of scenarios; `found` is given where an input names none. */
  readonly answers: { readonly found: SandboxEnvelope; readonly [word: string]: SandboxEnvelope };
}

type SandboxEnvelope = Envelope<Record<string, unknown>>;
