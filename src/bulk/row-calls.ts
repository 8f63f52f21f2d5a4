import type { Verification } from "../answer/verification.ts";
import type { Call } from "../call/call.ts";
import { checkOf } from "../call/check-of.ts";
import type { ClientContext } from "../call/client-context.ts";
import { openCall } from "../call/open-call.ts";
import { readKept } from "../call/read-kept.ts";
import { contextOf, type IndiConnect } from "../client/create-client.ts";
import type { ResultOf, TypedDocument } from "../document/document.ts";
import type { AnyDocument } from "../document/prepared-document.ts";
import type { Service } from "../document/service.ts";
import { IndiConnectError } from "../error/error.ts";
import { checkVariables } from "../input/check-variables.ts";
import type { Failure } from "../ledger/claim.ts";
import type { KeptAnswer, KnownCheck, Ledger, Once } from "../ledger/ledger.ts";
import type { InputWarning } from "../settings/options.ts";
import type { VerifyOptions } from "../settings/verify-options.ts";
import { isSimulated } from "../transport/is-simulated.ts";
import { BulkError } from "./bulk-error.ts";
import type { Clock } from "./clock.ts";
import { endingOf, isFree, unknownEnding } from "./ending-of.ts";
import type { RowEnding } from "./row-ending.ts";

/** A row whose variables can be sent. */
export interface OpenedRow {
  readonly variables: Readonly<Record<string, unknown>>;
  /** The variables as text: equal for rows with equal variables. */
  readonly input: string;
  /** The person whom the row is about. */
  readonly subject: string | undefined;
  /** Values that look odd but are sent all the same. */
  readonly warnings: readonly InputWarning[];
}

/** What the ledger knows about a row. */
export interface KnownRow<Result = unknown>
  extends Pick<KnownCheck, "key" | "version" | "state" | "isOfRun"> {
  /** Whether the row has an outcome. Such a row is sent again only if the options ask for it. */
  readonly isEnded: boolean;
  /** Absent if the answer is not kept, or only states were asked for. */
  readonly ending: RowEnding<Result> | undefined;
}

const NONE: readonly InputWarning[] = [];
const OPEN_ENDS = {
  unknown: "An earlier run ended during this call.",
  claimed: "Another run is making this call, or was interrupted during it a moment ago.",
};

/** Checks the rows of one document, looks them up in a ledger, and calls them. */
export class RowCalls<Data = unknown, Variables = never> {
  readonly #client: Pick<IndiConnect, "verify">;
  readonly #document: AnyDocument;
  readonly #options: Omit<VerifyOptions, "signal">;
  readonly #ledger: Ledger | undefined;
  readonly #context: ClientContext;
  readonly #clock: Clock;
  readonly #run: string | undefined;
  #simulated: boolean | undefined;

  /**
   * @param run names the run for the ledger, unless `options.once` does
   * @throws BulkError `invalid-option`, IndiConnectError `invalid-document`, `invalid-option`
   */
  constructor(
    client: IndiConnect,
    document: TypedDocument<Data, Variables>,
    options: Omit<VerifyOptions, "signal">,
    ledger: Ledger | undefined,
    clock: Clock,
    run?: string,
  ) {
    const context = contextOf(client);
    if (context === undefined) {
      throw new BulkError(
        "invalid-option",
        "The client must be one that createClient() made. Nothing was sent.",
      );
    }
    this.#client = client;
    this.#context = context;
    this.#document = document as unknown as AnyDocument;
    this.#options = options;
    this.#ledger = ledger;
    this.#clock = clock;
    this.#run = run;
    // Refuses the document and the options as a call would.
    this.#opened({});
  }

  /** The service that is called. */
  get service(): Service {
    return this.#context.documents.of(this.#document).service;
  }

  /** @throws IndiConnectError `invalid-input` */
  open(given: unknown, subject?: string): OpenedRow {
    let warnings: InputWarning[] | undefined;
    const prepared = this.#context.documents.of(this.#document);
    const variables = checkVariables(prepared, given, this.#options.checks ?? "enforce", (warning) => {
      warnings = [...(warnings ?? []), warning];
    });
    return { variables, input: JSON.stringify(variables), subject, warnings: warnings ?? NONE };
  }

  /**
   * Looks up rows in the ledger.
   *
   * @param statesOnly whether to leave out the endings of answers and declines, which takes half the time
   */
  async look(
    rows: readonly OpenedRow[],
    { statesOnly = false }: { readonly statesOnly?: boolean | undefined } = {},
  ): Promise<readonly KnownRow<ResultOf<Data>>[]> {
    const { settings, transport } = this.#context;
    this.#simulated ??= await isSimulated(settings.url, transport);
    const checks = rows.map(({ variables }) => {
      const call = this.#opened(variables);
      call.variables = variables;
      return checkOf(call, settings, this.#simulated);
    });
    const found = await this.#ledger!.look(checks, { ...this.#once(), statesOnly });
    return Promise.all(found.map((known, index) => this.#known(known, rows[index]!)));
  }

  /** @param seen to send a row again that has an outcome: the version of the row that the caller has seen in the ledger */
  call(
    { variables, subject }: Pick<OpenedRow, "variables" | "subject">,
    seen?: string,
  ): Promise<Verification<ResultOf<Data>>> {
    const ledger = this.#ledger;
    const once = ledger && { ...this.#once(), ledger, subject, seen, anyAnswer: true };
    return this.#client.verify(this.#document, variables as never, {
      ...this.#options,
      ...(once && { once }),
    });
  }

  #once(): Once {
    const { once } = this.#options;
    return { ...this.#context.settings.once, run: this.#run, ...(typeof once === "object" && once) };
  }

  async #known(known: KnownCheck, { variables }: OpenedRow): Promise<KnownRow<ResultOf<Data>>> {
    const { key, version, state, isOfRun, kept, failure, since } = known;
    const isEnded = state === "answered" || state === "declined" || state === "unknown";
    let ending: RowEnding<unknown> | undefined;
    if (kept !== undefined) ending = endingOf(await this.#read(kept, variables), this.#clock);
    else if (state === "answered" || state === "declined") ending = undefined;
    else if (failure !== undefined && state !== "claimed") ending = endingOf(errorOf(failure), this.#clock);
    else if (state === "unknown" || state === "claimed") {
      const what = `${OPEN_ENDS[state]} The call may have been served and billed, so it is not sent again unless you ask for it.`;
      ending = unknownEnding(
        state === "claimed" ? "in-progress" : "interrupted",
        what,
        since ?? this.#clock.date(),
      );
    }
    // Somebody has resolved the doubt since.
    if (ending !== undefined && (state === "free" || state === "paid") && !isFree(ending)) ending = undefined;
    return { key, version, state, isOfRun, isEnded, ending: ending as RowEnding<ResultOf<Data>> | undefined };
  }

  /** What a call would return now for a kept answer. */
  async #read(
    kept: KeptAnswer,
    variables: OpenedRow["variables"],
  ): Promise<Verification<unknown> | IndiConnectError> {
    const call = this.#opened(variables);
    const attempt = await readKept(this.#context, call, kept);
    if (attempt.kind === "answered") return attempt.verification;
    return attempt.kind === "failed"
      ? attempt.error
      : call.error("invalid-response", "the ledger kept something that is no answer");
  }

  /** A call that is never sent. */
  #opened(variables: OpenedRow["variables"]): Call {
    return openCall(this.#context, this.#document, variables, this.#options, () => {});
  }
}

/** Rebuilds the error of a call from what the ledger kept. */
function errorOf({ code, message, receipt, answer }: Failure): IndiConnectError {
  const { sent, status, requestId } = receipt;
  return new IndiConnectError(code as never, message, { sent, status, requestId, receipt, raw: answer });
}
