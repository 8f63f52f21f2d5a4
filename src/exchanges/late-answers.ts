import type { Call } from "../call/call.ts";
import type { HeldClaim } from "../call/held-claim.ts";
import type { Dependencies } from "../settings/dependencies.ts";

// How long, and for how many calls, the client awaits an answer after the caller has gone.
const LONGEST = 120_000;
const MOST = 256;
// For an app's own transport that ignores the cancellation.
const LAST_WORD = 1_000;

/** Awaits answers whose callers have gone, so that the ledger keeps what is paid for. */
export class LateAnswers {
  readonly #dependencies: Pick<Dependencies, "setTimeout" | "clearTimeout">;
  #awaited = 0;

  constructor(dependencies: Pick<Dependencies, "setTimeout" | "clearTimeout">) {
    this.#dependencies = dependencies;
  }

  await(call: Call, held: HeldClaim): void {
    const { setTimeout, clearTimeout } = this.#dependencies;
    const giveUp = (): void => {
      held.cancellation.cancel(call.cancellation.reason ?? "timeout");
      setTimeout(() => held.lose(), LAST_WORD);
    };
    const timer = held.isUnderWay ? setTimeout(giveUp, LONGEST) : undefined;
    this.#awaited++;
    held
      .settle(() => call.receipt())
      .then(() => {
        this.#awaited--;
        clearTimeout(timer as never);
      });
    if (held.isUnderWay && this.#awaited > MOST) giveUp();
  }
}
