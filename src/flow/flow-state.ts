import { IndiConnectError } from "../error/error.ts";

/**
 * The state of a check after its first step: what that step passed on, and when. This is an id from the vendor. If the
 * vendor gives none, it is the one input that both steps take, such as the person's mobile number. Treat it as a secret:
 * anyone who has the id can continue the person's check. Only {@link serialise} reveals it; printing and JSON do not.
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

  /** What the first step passed on. A secret. */
  get handedOver(): string {
    return this.#handedOver;
  }

  /** The state as text. Keep it in the person's session until they return with the OTP, and protect it like a password. */
  serialise(): string {
    return JSON.stringify({
      indiconnect: "flow",
      version: 1,
      documentType: this.documentType,
      startedAt: this.startedAt,
      handedOver: this.#handedOver,
    });
  }

  /**
   * Reads what {@link serialise} wrote.
   *
   * @throws IndiConnectError `invalid-option` for any other text, without repeating it
   */
  static from(text: string): FlowState {
    // Not by objectIn(), because every browser would then load its file at first.
    let written: Readonly<Record<string, unknown>> = {};
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
        "That is not a flow state: pass the text from state.serialise() unchanged. Nothing was sent.",
      );
    }
    return new FlowState(documentType, startedAt, handedOver);
  }
}
