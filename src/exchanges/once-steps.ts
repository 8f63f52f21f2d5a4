import type { Operation, OperationResult } from "@urql/core";
import { AnsweredVerification, DeclinedVerification, type Verification } from "../answer/verification.ts";
import type { Attempt } from "../call/attempt.ts";
import type { Call } from "../call/call.ts";
import { checkOf } from "../call/check-of.ts";
import type { ClientContext } from "../call/client-context.ts";
import { HeldClaim } from "../call/held-claim.ts";
import { readKept } from "../call/read-kept.ts";
import { IndiConnectError } from "../error/error.ts";
import type { Receipt } from "../error/receipt.ts";
import type { ClaimOutcome, UnknownOutcome } from "../ledger/ledger.ts";
import type { AskedOnce } from "../settings/check-once.ts";
import { isSimulated } from "../transport/is-simulated.ts";
import { LateAnswers } from "./late-answers.ts";
import type { Lanes } from "./relay.ts";

/** The ways out of `onceExchange`. They are passed in: if this file imported urql, bundlers would split urql in two. */
export interface OnceLanes extends Lanes {
  readonly fail: (operation: Operation, error: IndiConnectError) => void;
  readonly answer: (operation: Operation, attempt: Attempt) => void;
}

/** What `onceExchange` does with a call. Loaded for the first call that asks a ledger. */
export class OnceSteps {
  readonly #client: ClientContext;
  readonly #lanes: OnceLanes;
  readonly #late: LateAnswers;
  #simulated: ReturnType<typeof isSimulated> | undefined;

  constructor(client: ClientContext, lanes: OnceLanes) {
    this.#client = client;
    this.#lanes = lanes;
    this.#late = new LateAnswers(client.dependencies);
  }

  /** Asks the ledger, and sends the call if the ledger allows it. */
  async begin(operation: Operation, call: Call, once: AskedOnce): Promise<void> {
    const { down, answer, fail } = this.#lanes;
    try {
      const outcome = await this.#ask(operation, call, once);
      if (call.cancellation.reason !== undefined) {
        // The deadline ends the call, and nothing is sent.
        if (outcome.kind === "claimed") await outcome.claim.free();
      } else if (outcome.kind === "claimed") {
        const held = new HeldClaim(outcome.claim);
        call.claim = held;
        call.ledgered = { ledgerKey: held.key };
        call.cancellation.onCancel(() => this.#late.await(call, held));
        down(operation);
      } else if (outcome.kind === "kept") {
        call.last = await readKept(this.#client, call, outcome);
        answer(operation, call.last);
      } else if (outcome.kind === "unknown") {
        fail(operation, outcomeUnknown(call, outcome));
      }
    } catch (error) {
      if (call.cancellation.reason !== undefined) return;
      fail(operation, call.made(error) ? error : ledgerFailure(call, error));
    }
  }

  /** Tells the ledger how a call ended, and hands the result on. */
  end(call: Call, held: HeldClaim, result: OperationResult): void {
    if (held.isUnderWay) {
      // An exchange of the app answered by itself.
      this.#late.await(call, held);
      this.#lanes.up(result);
      return;
    }
    // If writing to the ledger takes longer than the deadline, the caller does not wait for it.
    const forget = call.cancellation.onCancel(() => this.#ended(call, result, false));
    held
      .settle(() => call.receipt())
      .then((recorded) => {
        if (call.cancellation.reason !== undefined) return;
        forget();
        this.#ended(call, result, recorded);
      });
  }

  #ended(call: Call, result: OperationResult, recorded: boolean): void {
    const { up, fail } = this.#lanes;
    call.ledgered = { ...call.ledgered, recorded };
    const { last } = call;
    if (last?.kind === "answered") {
      call.last = { ...last, verification: withReceipt(last.verification, call.receipt()) };
    }
    const failure = result.error?.networkError;
    if (call.made(failure)) fail(result.operation, call.adopt(failure));
    else up(result);
  }

  /** Asks the ledger, and waits for another call that makes the same check. */
  async #ask(operation: Operation, call: Call, { ledger, ...once }: AskedOnce): Promise<ClaimOutcome> {
    const { settings, transport } = this.#client;
    this.#simulated ??= isSimulated(settings.url, transport);
    const simulated = await this.#simulated;
    // Nobody listens at the address yet, so ask again for the next call.
    if (simulated === undefined) this.#simulated = undefined;
    const outcome = await ledger.claim(checkOf(call, settings, simulated), once);
    if (outcome.kind !== "in-progress") return outcome;
    // This must come before the deadline's own failure, which does not know about the other call.
    const forget = call.cancellation.onCancel((reason) => {
      if (reason === "timeout") this.#lanes.fail(operation, inProgress(call));
    });
    const after = await outcome.wait(call.cancellation.signal);
    forget();
    return after;
  }
}

function inProgress(call: Call): IndiConnectError {
  const what = `another call is making this check, and got no answer within ${call.timeout} ms`;
  return call.failure("in-progress", what, { retryable: true });
}

function outcomeUnknown(call: Call, { key, at, receipt }: UnknownOutcome): IndiConnectError {
  call.ledgered = { ledgerKey: key };
  const id = receipt?.requestId === undefined ? "" : `, request id ${receipt.requestId}`;
  const what =
    `nobody knows whether an earlier call of this check (${at.toISOString()}${id}) was billed. Look it up with the ` +
    `vendor, then decide: npx indiconnect ledger resolve --check ${key} --as billed, or not-billed`;
  return call.failure("outcome-unknown", what);
}

function ledgerFailure(call: Call, error: unknown): IndiConnectError {
  // An app's own ledger may throw anything.
  const said =
    error instanceof IndiConnectError ? error.message.replace(/^IndiConnect ledger: |\.$/g, "") : "it failed";
  return call.failure("ledger-failed", `the ledger was not asked: ${said}`, { retryable: true });
}

/** The same outcome, with another receipt. */
function withReceipt<Result>(given: Verification<Result>, receipt: Receipt): Verification<Result> {
  return given.ok
    ? new AnsweredVerification(given.message, given.result, given.answer(), given.body(), receipt)
    : new DeclinedVerification(given.message, given.error, given.answer(), given.body(), receipt);
}
