import type { Receipt } from "../error/receipt.ts";
import type { Failure } from "./claim.ts";
import type { KeptAnswer } from "./ledger.ts";
import type { LedgerKeys } from "./ledger-keys.ts";
import type { Doubt, KeptEnding, Standing, UnknownCheck } from "./ledger-store.ts";

/** Encrypts how claims ended, each together with its check and its claim, and decrypts it. */
export class SealedEndings {
  readonly #keys: LedgerKeys;

  constructor(keys: LedgerKeys) {
    this.#keys = keys;
  }

  sealAnswer(
    key: string,
    claim: string,
    isDeclined: boolean,
    selection: readonly string[],
    { answer, receipt }: { readonly answer: unknown; readonly receipt: Receipt },
  ): KeptEnding {
    const { simulated } = receipt;
    const place = [key, claim, isDeclined, simulated, selection];
    return { claim, isDeclined, simulated, selection, sealed: this.#keys.seal({ answer, receipt }, place) };
  }

  /** @param awaited the claim that the caller has waited for */
  openAnswer(key: string, awaited: string, ending: KeptEnding): KeptAnswer {
    const { claim, isDeclined, simulated, selection, sealed } = ending;
    const place = [key, claim, isDeclined, simulated, selection];
    const { answer, receipt } = this.#keys.open(sealed, place) as { answer: unknown; receipt: Receipt };
    const source = claim === awaited ? "in-flight" : "ledger";
    return { kind: "kept", answer, isDeclined, receipt: { ...revived(receipt), source } };
  }

  sealDoubt(key: string, claim: string, receipt: Receipt): string {
    return this.#keys.seal(receipt, [key, claim]);
  }

  openDoubt({ key, documentType, claim, since, sealed }: Doubt): UnknownCheck & {
    readonly receipt: Receipt | undefined;
  } {
    const receipt = sealed === "" ? undefined : revived(this.#keys.open(sealed, [key, claim]) as Receipt);
    return { key, documentType, at: new Date(since), receipt };
  }

  /** Empty if there is no failure. */
  sealFailure(key: string, claim: string, failure: Failure | undefined): string {
    return failure === undefined ? "" : this.#keys.seal(failure, [key, claim, "failed"]);
  }

  openFailure(key: string, { claim, sealed }: NonNullable<Standing["failure"]>): Failure {
    const failure = this.#keys.open(sealed, [key, claim, "failed"]) as Failure;
    return { ...failure, receipt: revived(failure.receipt) };
  }
}

/** Restores the date, which JSON keeps as a text. */
function revived(receipt: Receipt): Receipt {
  return { ...receipt, at: new Date(receipt.at) };
}
