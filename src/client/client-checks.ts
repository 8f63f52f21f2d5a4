import type { Verification } from "../answer/verification.ts";
import type { Call } from "../call/call.ts";
import { checkOf } from "../call/check-of.ts";
import type { ClientContext } from "../call/client-context.ts";
import { openCall } from "../call/open-call.ts";
import { readKept } from "../call/read-kept.ts";
import type { AnyDocument } from "../document/prepared-document.ts";
import type { Service } from "../document/service.ts";
import type { IndiConnectError } from "../error/error.ts";
import { checkVariables } from "../input/check-variables.ts";
import type { Check } from "../ledger/check.ts";
import type { KeptAnswer } from "../ledger/ledger.ts";
import type { InputWarning } from "../settings/options.ts";
import type { VerifyOptions } from "../settings/verify-options.ts";
import { isSimulated } from "../transport/is-simulated.ts";

/** Checks and identifies the variables of one document, and reads kept answers, as a client would, but without a call. */
export class ClientChecks {
  readonly #context: ClientContext;
  readonly #document: AnyDocument;
  readonly #options: VerifyOptions;
  #simulated: boolean | undefined;

  constructor(context: ClientContext, document: AnyDocument, options: VerifyOptions) {
    this.#context = context;
    this.#document = document;
    this.#options = options;
    // As a call would refuse them.
    openCall(context, document, {}, options, () => {});
  }

  get service(): Service {
    return this.#context.documents.of(this.#document).service;
  }

  /**
   * Checks variables and brings them into the form that is sent.
   *
   * @param onWarning called for values that look odd
   * @throws IndiConnectError `invalid-input`
   */
  variablesOf(given: unknown, onWarning?: (warning: InputWarning) => void): Record<string, unknown> {
    const { checks = "enforce" } = this.#options;
    return checkVariables(this.#context.documents.of(this.#document), given, checks, onWarning);
  }

  /** The checks of variables that {@link variablesOf} gave. */
  async checksOf(all: readonly Readonly<Record<string, unknown>>[]): Promise<readonly Check[]> {
    const { settings, transport } = this.#context;
    this.#simulated ??= await isSimulated(settings.url, transport);
    return all.map((variables) => {
      const call = this.#call(variables);
      call.variables = variables;
      return checkOf(call, settings, this.#simulated);
    });
  }

  /** What was answered, as the call that is made now would give it. */
  async read(
    kept: KeptAnswer,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<Verification<unknown> | IndiConnectError> {
    const call = this.#call(variables);
    const attempt = await readKept(this.#context, call, kept);
    if (attempt.kind === "answered") return attempt.verification;
    return attempt.kind === "failed"
      ? attempt.error
      : call.error("invalid-response", "the ledger kept something that is no answer");
  }

  #call(variables: Readonly<Record<string, unknown>>): Call {
    return openCall(this.#context, this.#document, variables, this.#options, () => {});
  }
}
