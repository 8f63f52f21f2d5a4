import type { Receipt } from "../error/receipt.ts";
import type { Check } from "./check.ts";
import type { Claim, Failure } from "./claim.ts";
import { ClaimIds } from "./claim-ids.ts";
import { keyOfCheck } from "./key-of-check.ts";
import type { ClaimOutcome, InProgressCheck, KnownCheck, Ledger, LookOptions, Once } from "./ledger.ts";
import { ledgerFailed } from "./ledger-failed.ts";
import type { LedgerKeys } from "./ledger-keys.ts";
import {
  type Ask,
  BEAT,
  type Found,
  type LedgerCounts,
  type LedgerStore,
  type Settlement,
  type Standing,
  type UnknownCheck,
} from "./ledger-store.ts";
import { OpenClaims } from "./open-claims.ts";
import { SealedEndings } from "./sealed-endings.ts";

const FIRST_LOOK = 10;
const LATEST_LOOK = 500;
const SWEEP = 60_000;
// A disk may have room for claims and none for answers.
const MOST_UNWRITTEN = 256;
const NEW = { version: "", state: "new", ending: undefined, failure: undefined, doubt: undefined } as const;

/** The {@link Ledger} in a database. */
export class DatabaseLedger implements Ledger {
  readonly #store: LedgerStore;
  readonly #keys: LedgerKeys;
  readonly #endings: SealedEndings;
  readonly #ids: ClaimIds;
  readonly #open = new OpenClaims();
  /** Endings that could not be written. */
  readonly #unwritten = new Map<string, Settlement>();
  readonly #sweep: NodeJS.Timeout | undefined;
  #isClosed = false;
  #beats: NodeJS.Timeout | undefined;

  constructor(store: LedgerStore, keys: LedgerKeys, holder: string, expires: boolean) {
    this.#store = store;
    this.#keys = keys;
    this.#endings = new SealedEndings(keys);
    this.#ids = new ClaimIds(holder, keys);
    if (!expires) return;
    // If it fails, the next one does its work.
    const sweep = (): void => void store.expire().catch(() => {});
    this.#sweep = setInterval(sweep, SWEEP).unref();
    sweep();
  }

  async claim(check: Check, once: Once = {}): Promise<ClaimOutcome> {
    const { documentType, selection, simulated = false } = check;
    const { maxAge, subject, evenIfUnknown = false, anyAnswer = false, seen = "", run } = once;
    const ask = {
      key: keyOfCheck(this.#keys, check),
      documentType,
      claim: this.#ids.next(run),
      subject: subject === undefined ? "" : this.#keys.name("subject", subject),
      maxAge,
      selection,
      simulated,
      evenIfUnknown,
      awaited: "",
      anyAnswer,
      seen,
    };
    return this.#outcome(ask, await this.#find(ask));
  }

  resolve(key: string, as: "billed" | "not-billed"): Promise<boolean> {
    return this.#store.resolve(key, as === "billed");
  }

  async unknown(): Promise<readonly (UnknownCheck & { readonly receipt: Receipt | undefined })[]> {
    const doubts = await this.#store.unknown();
    return [...doubts].sort((a, b) => a.since - b.since).map((doubt) => this.#endings.openDoubt(doubt));
  }

  erase({ subject }: { readonly subject: string }): Promise<number> {
    return this.#store.erase(this.#keys.name("subject", subject));
  }

  counts(): Promise<LedgerCounts> {
    return this.#store.counts();
  }

  async look(
    checks: readonly Check[],
    { maxAge, anyAnswer = true, statesOnly = false, run }: LookOptions = {},
  ): Promise<readonly KnownCheck[]> {
    const keys = checks.map((check) => keyOfCheck(this.#keys, check));
    // All checks of a document have the same list.
    const alike = new Map<readonly string[], string[]>();
    for (const [index, { selection }] of checks.entries()) {
      alike.set(selection, alike.get(selection) ?? []);
      alike.get(selection)?.push(keys[index]!);
    }
    const standings = new Map<string, Standing>();
    for (const [selection, some] of alike) {
      const wanted = { maxAge, anyAnswer, selection, simulated: checks[0]?.simulated === true, statesOnly };
      for (const [key, standing] of await this.#store.look(some, wanted)) standings.set(key, standing);
    }
    return keys.map((key) => this.#known(key, standings.get(key) ?? NEW, run));
  }

  seal(value: unknown, place: readonly string[]): string {
    return this.#keys.seal(value, ["elsewhere", ...place]);
  }

  open(sealed: string, place: readonly string[]): unknown {
    return this.#keys.open(sealed, ["elsewhere", ...place]);
  }

  async note(name: string): Promise<unknown> {
    const sealed = await this.#store.note(this.#keys.name("ledger", ["note", name]));
    return sealed === undefined ? undefined : this.#keys.open(sealed, ["note", name]);
  }

  writeNote(name: string, value: unknown): Promise<void> {
    return this.#store.writeNote(
      this.#keys.name("ledger", ["note", name]),
      this.#keys.seal(value, ["note", name]),
    );
  }

  async close(): Promise<void> {
    clearInterval(this.#sweep);
    clearInterval(this.#beats);
    this.#isClosed = true;
    await this.#writeAgain();
    await this.#store.close(this.#open.size === 0 && this.#unwritten.size === 0);
  }

  /** Asks the store. If it grants a claim, that claim is open from now on. */
  async #find(ask: Ask): Promise<Found> {
    if (this.#isClosed) throw ledgerFailed("it is closed.");
    if (this.#unwritten.size >= MOST_UNWRITTEN) {
      const many = this.#unwritten.size;
      throw ledgerFailed(`${many} endings could not be written; it tries again every 5 seconds.`);
    }
    this.#open.add(ask.claim);
    let found: Found | undefined;
    try {
      this.#startBeats();
      found = await this.#store.claim(ask);
      return found;
    } catch (error) {
      // The database may have granted the claim all the same. Nothing was sent.
      this.#unwritten.set(ask.claim, { kind: "free", key: ask.key, claim: ask.claim, failure: "" });
      throw error;
    } finally {
      if (found?.kind !== "claimed") this.#open.end(ask.claim);
    }
  }

  #outcome(ask: Ask, found: Found): ClaimOutcome {
    switch (found.kind) {
      case "claimed":
        return { kind: "claimed", claim: this.#claim(ask) };
      case "kept":
        return this.#endings.openAnswer(ask.key, ask.awaited, found.ending);
      case "in-progress":
        return { kind: "in-progress", wait: (signal) => this.#wait(ask, found.claim, signal) };
      case "unknown":
        return { kind: "unknown", ...this.#endings.openDoubt(found.doubt) };
    }
  }

  async #wait(ask: Ask, first: string, signal: AbortSignal | undefined): Promise<AfterWaiting> {
    let awaited = first;
    for (let pause = FIRST_LOOK; ; pause = Math.min(1.5 * pause, LATEST_LOOK)) {
      await this.#open.pause(awaited, pause, signal);
      const again = { ...ask, claim: this.#ids.nextAfter(ask.claim), awaited };
      const found = await this.#find(again);
      if (found.kind === "in-progress") {
        awaited = found.claim;
        continue;
      }
      const outcome = this.#outcome(again, found) as AfterWaiting;
      if (outcome.kind === "claimed" && signal?.aborted) {
        await outcome.claim.free();
        throw signal.reason;
      }
      return outcome;
    }
  }

  #claim({ key, claim, selection }: Ask): Claim {
    const sealed = this.#endings;
    const end = (settlement: Settlement): Promise<boolean> => this.#settle(settlement);
    const answered = (answer: unknown, receipt: Receipt, isDeclined: boolean): Promise<boolean> => {
      const ending = sealed.sealAnswer(key, claim, isDeclined, selection, { answer, receipt });
      return end({ kind: "answered", key, claim, ending });
    };
    const failed = (failure: Failure | undefined): string => sealed.sealFailure(key, claim, failure);
    return {
      key,
      answered: (answer, receipt) => answered(answer, receipt, false),
      declined: (answer, receipt) => answered(answer, receipt, true),
      free: (failure) => end({ kind: "free", key, claim, failure: failed(failure) }),
      unknown: (receipt, failure) => {
        const doubt = sealed.sealDoubt(key, claim, receipt);
        return end({ kind: "unknown", key, claim, sealed: doubt, failure: failed(failure) });
      },
    };
  }

  async #settle(settlement: Settlement): Promise<boolean> {
    try {
      await this.#store.settle(settlement);
      return true;
    } catch {
      this.#unwritten.set(settlement.claim, settlement);
      if (!this.#isClosed) this.#startBeats();
      return false;
    } finally {
      this.#open.end(settlement.claim);
    }
  }

  #known(key: string, standing: Standing | typeof NEW, run: string | undefined): KnownCheck {
    const { version, state, ending, failure, doubt } = standing;
    const claim = ending?.claim ?? version.slice(0, version.indexOf(" "));
    return {
      isOfRun: this.#ids.isOfRun(claim, run),
      key,
      version,
      state,
      since: doubt?.since,
      kept: ending && this.#endings.openAnswer(key, "", ending),
      failure: failure && this.#endings.openFailure(key, failure),
    };
  }

  async #writeAgain(): Promise<void> {
    const again = [...this.#unwritten].map(([claim, settlement]) =>
      this.#store.settle(settlement).then(() => this.#unwritten.delete(claim)),
    );
    await Promise.allSettled(again);
  }

  #startBeats(): void {
    this.#beats ??= setInterval(async () => {
      if (this.#open.size === 0 && this.#unwritten.size === 0) {
        clearInterval(this.#beats);
        this.#beats = undefined;
        return;
      }
      // If it fails, the next beat tries again.
      await this.#store.beat().catch(() => {});
      await this.#writeAgain();
    }, BEAT).unref();
  }
}

type AfterWaiting = Exclude<ClaimOutcome, InProgressCheck>;
