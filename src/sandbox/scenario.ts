import type { Envelope } from "../document/document.ts";

/** A scenario: what the sandbox answers to a request that names it. */
export interface Scenario {
  /** The word that names it inside a text, an address or a URL, such as `https://example.com/inconclusive.jpg`. */
  readonly word: string;
  /** The number that names it at the end of an identifier's digits, after a zero: `9000000901`, `AAAPA0901A`. */
  readonly code: number;
  /** Its meaning, for the page of magic values. */
  readonly meaning: string;
  /** The GraphQL answer, made from the fixture `found`. */
  readonly envelope?: (found: Envelope<Record<string, unknown>>) => Envelope<Record<string, unknown>>;
  /** An answer below GraphQL. */
  readonly http?: {
    readonly status: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body: string;
  };
  /** Changes the GraphQL answer after its execution, in a way that the shipped schema does not allow. */
  readonly tomorrow?: (result: Record<string, unknown>) => void;
  /** What happens to the answer on its way. */
  readonly transport?: "slow" | "lost" | "cut";
}
