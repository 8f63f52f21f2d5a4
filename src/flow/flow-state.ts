import { IndiConnectError } from "../error/error.ts";

/** What is written by {@link FlowState.serialise}. */
interface Written {
  readonly indiconnect: "flow";
  readonly version: 1;
  readonly documentType: string;
  readonly startedAt: number;
  readonly handedOver: string;
}

/**
 * Where a check of two steps stands after the first: what the first step handed over, and when. That is an id that the
 * vendor gave or, where the vendor gives none, the one input that both steps take, such as the person's mobile number.
 * Either is a secret (whoever holds the id can go on with the person's check): it is in {@link serialise} alone, and
 * neither printed nor in JSON.
 */
export class FlowState {
  /** The service of the first step. */
  readonly documentType: string;
  /** When the first step was answered, in milliseconds since 1970. */
  readonly startedAt: number;
  readonly #handedOver: string;

  constructor(documentType: string, startedAt: number, handedOver: string) {
    this.documentType = documentType;
    this.startedAt = startedAt;
    this.#handedOver = handedOver;
  }

  /** What the first step handed over. A secret. */
  get handedOver(): string {
    return this.#handedOver;
  }

  /** The state as text, to be kept with the person's session until they come back with the OTP. Keep it like a password. */
  serialise(): string {
    const written: Written = {
      indiconnect: "flow",
      version: 1,
      documentType: this.documentType,
      startedAt: this.startedAt,
      handedOver: this.#handedOver,
    };
    return JSON.stringify(written);
  }

  /**
   * Reads what {@link serialise} wrote.
   *
   * @throws IndiConnectError `invalid-option` where it is something else; it is not repeated
   */
  static from(text: string): FlowState {
    let written: { readonly [field in keyof Written]?: unknown } = {};
    try {
      written = (JSON.parse(text) as typeof written | null) ?? {};
    } catch {
      // Said below: the parser's own words would repeat the text.
    }
    const { indiconnect, version, documentType, startedAt, handedOver } = written;
    if (
      indiconnect !== "flow" ||
      version !== 1 ||
      typeof documentType !== "string" ||
      typeof startedAt !== "number" ||
      typeof handedOver !== "string" ||
      handedOver === ""
    ) {
      throw new IndiConnectError(
        "invalid-option",
        "That is no state of a flow: pass what state.serialise() gave, unchanged. Nothing was sent.",
      );
    }
    return new FlowState(documentType, startedAt, handedOver);
  }
}
