import type { Envelope } from "../document/document.ts";
import type { Service } from "../document/service.ts";

/** An app's own service, which the sandbox serves in addition to the shipped ones. */
export interface SandboxService {
  /**
   * Its facts, from the `service` of a generated document. Without `text`, the explorer does not list it.
   */
  readonly service: Pick<
    Service,
    "operation" | "documentType" | "rest" | "root" | "myAppId" | "follows" | "formats" | "text"
  >;
  /** Answers by the words of scenarios. `found` is the answer if an input names no scenario. */
  readonly answers: { readonly found: SandboxEnvelope; readonly [word: string]: SandboxEnvelope };
}

/** An answer of the vendor's, of any service. */
export type SandboxEnvelope = Envelope<Record<string, unknown>>;

/** Services that the explorer shows in addition to the shipped ones, or instead of them. */
export interface ExploredServices {
  /** The complete SDL. Absent if it is the shipped one. */
  readonly schema?: string | undefined;
  readonly services?: readonly Pick<SandboxService, "service">[] | undefined;
}
