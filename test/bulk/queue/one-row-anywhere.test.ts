import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canonicalCall } from "../../../src/bulk/canonical-call.ts";
import { BulkQueue } from "../../../src/bulk/queue/bulk-queue.ts";
import { openStore, type Store } from "../../../src/bulk/queue/open-store.ts";
import { queueAddress } from "../../../src/bulk/queue/queue-address.ts";
import { runOfJournal } from "../../../src/bulk/queue/run-of-journal.ts";
import { SealedBox } from "../../../src/bulk/queue/sealed-box.ts";
import type { RetryOptions } from "../../../src/bulk/retry-options.ts";
import type { RowEnding } from "../../../src/bulk/row-ending.ts";
import { openJournal, verifyMany } from "../../../src/bulk.ts";
import { callByQueue } from "../../../src/bulk-queue.ts";
import {
  type DeclineReason,
  type IndiConnect,
  IndiConnectError,
  NameMatch,
} from "../../../src/index.node.ts";
import { withServer } from "./with-server.ts";

/** How a call ends. Whoever makes it may die before it leaves, or before its ending is written. */
const HOWS = ["done", "declined", "not-sent", "server-error", "lost", "dies-before", "dies-after"] as const;
type How = (typeof HOWS)[number];
const REASON = "insufficient-balance";

const flags = fc.record({
  retryUnknown: fc.boolean(),
  retryFailed: fc.boolean(),
  retryDeclined: fc.constantFrom<readonly DeclineReason[]>([], [REASON]),
});
const step = fc.oneof(
  // Dies at one of its questions to server and journal, before it has an effect or after.
  fc.record({
    kind: fc.constant("queue" as const),
    flags,
    death: fc.option(fc.record({ at: fc.nat(12), isAfter: fc.boolean() })),
  }),
  fc.record({ kind: fc.constant("here" as const), flags, how: fc.constantFrom(...HOWS) }),
  fc.record({ kind: fc.constant("worker" as const), how: fc.constantFrom(...HOWS) }),
  fc.record({ kind: fc.constant("late" as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const ONE = { name1: "Asha", name2: "Asha" };
const FOREVER = new Promise<never>(() => {});
const RUNS = Number(process.env.ONE_ROW_RUNS ?? 60);
const SEED = Number(process.env.ONE_ROW_SEED ?? 1);

for (const store of ["postgres", "redis"] as const) {
  const far = withServer(store);

  describe.skipIf(far.skip)(`a row that is called from anywhere, with a queue on ${store}`, () => {
    const box = new SealedBox([{ id: "k1", key: randomBytes(32) }]);
    let opened: Store;
    let folder: string;
    beforeAll(async () => {
      const name = `one-${randomUUID()}`;
      opened = await openStore(queueAddress(far.server.url), { name, trustRedis: false, connections: 4 });
      folder = mkdtempSync(join(tmpdir(), "indiconnect-one-row-"));
    });
    afterAll(async () => {
      await opened?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it("is paid twice only by somebody's word, and its last answer is kept", async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 9 }), async (steps) => {
          const world = new World(opened, box, join(folder, randomUUID()));
          for (const each of steps) await world.take(each);
          await world.end();
        }),
        { numRuns: RUNS, seed: SEED },
      );
    }, 600_000);
  });
}

/** One row, everybody who may call it, and what they have done. */
class World {
  readonly #store: Store;
  readonly #box: SealedBox;
  readonly #folder: string;
  #isQueued = false;
  /** Calls that the vendor may have billed. */
  #billed = 0;
  /** Runs that were told to send again what may have been billed. */
  #words = 0;
  /** How the last call ended, if that was written. */
  #last: string | undefined;
  #isAnswered = false;
  #dead: { readonly claim: string; readonly call: number }[] = [];
  #calls = 0;

  constructor(store: Store, box: SealedBox, folder: string) {
    this.#store = store;
    this.#box = box;
    this.#folder = folder;
  }

  async take(step: Step): Promise<void> {
    if (step.kind === "queue" || step.kind === "here") {
      const { retryFailed, retryUnknown, retryDeclined } = step.flags;
      if (retryFailed || retryUnknown || retryDeclined.length > 0) this.#words++;
    }
    if (step.kind === "queue") await this.#byQueue(step.flags, step.death ?? undefined);
    else if (step.kind === "here") await this.#here(step.flags, step.how);
    else if (step.kind === "worker") await this.#worker(step.how);
    else await this.#late();
    expect(this.#billed, "calls that may be billed").toBeLessThanOrEqual(1 + this.#words);
  }

  /** Somebody asks once more, without a word, and waits for nobody. */
  async end(): Promise<void> {
    const before = this.#billed;
    await this.#byQueue({}, undefined);
    expect(this.#billed).toBe(before);
    const journal = await openJournal(this.#folder, NameMatch);
    const stored = journal.find(journal.fingerprint(canonicalCall(NameMatch.service, ONE)));
    const state = stored?.state === "ended" ? stored.ending().outcome : stored?.state;
    await journal.close();
    if (this.#last === "done") expect(state).toBe("done");
    if (this.#last === "declined") expect(["done", "declined"]).toContain(state);
    // An earlier answer is one as well; an earlier failure says nothing of the call after it.
    if (this.#last === undefined && this.#calls > 0) {
      expect(["unknown", "begun", "queued", ...(this.#isAnswered ? ["done", "declined"] : [])]).toContain(
        state,
      );
    }
  }

  async #byQueue(
    options: RetryOptions,
    death: { readonly at: number; readonly isAfter: boolean } | undefined,
  ): Promise<void> {
    let asked = 0;
    let die: (() => void) | undefined;
    const dead = new Promise<void>((resolve) => {
      die = resolve;
    });
    const mortal = <Part extends object>(part: Part): Part =>
      new Proxy(part, {
        get: (_, key) => {
          const value = Reflect.get(part, key, part) as unknown;
          if (typeof value !== "function") return value;
          return (...argv: unknown[]) => {
            const answer = (): unknown => (value as (...argv: unknown[]) => unknown).apply(part, argv);
            if (key === "fingerprint" || key === "find") return answer();
            if (key === "add" && (argv[0] as unknown[]).length > 0) this.#isQueued = true;
            if (death === undefined || asked++ < death.at) return answer();
            if (death.isAfter && asked === death.at + 1)
              return Promise.resolve(answer())
                .then(die)
                .then(() => FOREVER);
            die?.();
            return FOREVER;
          };
        },
      });
    const journal = await openJournal(this.#folder, NameMatch);
    const { ledger, queue } = this.#store;
    const store = { ledger: mortal(ledger), queue: mortal(queue), close: async () => {} };
    const interruption = new AbortController();
    const calling = callByQueue(new BulkQueue(store, this.#box), NameMatch, () => [ONE], {
      ...options,
      journal: mortal(journal),
      interval: 1,
      signal: interruption.signal,
      // Waits for nobody.
      onProgress: () => interruption.abort(),
    });
    const ended = calling.next().catch((error: { code?: string }) => {
      if (error.code !== "aborted") throw error;
    });
    await Promise.race([ended, dead]);
    await journal.close();
  }

  async #here(options: RetryOptions, how: How): Promise<void> {
    const journal = await openJournal(this.#folder, NameMatch);
    let die: (() => void) | undefined;
    const dead = new Promise<void>((resolve) => {
      die = resolve;
    });
    const client = {
      endpoint: "",
      verify: async () => {
        this.#send(how);
        if (how.startsWith("dies")) {
          die?.();
          await FOREVER;
        }
        this.#ended(how);
        if (how === "declined") {
          return { ok: false, error: { reason: REASON }, message: null, receipt: { attempts: 1 } };
        }
        if (how === "done") return { ok: true, result: {}, message: null, receipt: { attempts: 1 } };
        const sent = how === "not-sent" ? "no" : how === "lost" ? "unknown" : "yes";
        throw new IndiConnectError(how === "not-sent" ? "connection-failed" : "connection-lost", "a text", {
          sent,
        });
      },
      close: () => {},
    } as unknown as IndiConnect;
    const calling = verifyMany(client, NameMatch, [ONE], { ...options, journal });
    await Promise.race([calling.next(), dead]);
    await journal.close();
  }

  async #worker(how: How): Promise<void> {
    if (!this.#isQueued) return;
    const journal = await openJournal(this.#folder, NameMatch);
    const [run, fingerprint] = [
      runOfJournal(journal),
      journal.fingerprint(canonicalCall(NameMatch.service, ONE)),
    ];
    await journal.close();
    const { ledger } = this.#store;
    const claim = randomUUID();
    const lease = how.startsWith("dies") ? 1 : 60_000;
    // The queue may deliver a row as often as it likes.
    if (!(await ledger.claim(run, fingerprint, claim, "by-hand", lease))) return;
    this.#send(how);
    if (how.startsWith("dies")) {
      if (how === "dies-after") this.#dead.push({ claim, call: this.#calls });
      await wait(3);
      await ledger.expire();
    } else {
      expect(await this.#settle(run, fingerprint, claim, how)).toBe(true);
      this.#ended(how);
    }
  }

  /** A worker that was given up tells its answer after all. */
  async #late(): Promise<void> {
    const dead = this.#dead.pop();
    if (dead === undefined) return;
    const journal = await openJournal(this.#folder, NameMatch);
    const fingerprint = journal.fingerprint(canonicalCall(NameMatch.service, ONE));
    const isTaken = await this.#settle(runOfJournal(journal), fingerprint, dead.claim, "done");
    await journal.close();
    if (!isTaken) return;
    this.#isAnswered = true;
    if (dead.call === this.#calls) this.#last = "done";
  }

  #send(how: How): void {
    this.#calls++;
    this.#last = undefined;
    if (how !== "not-sent") this.#billed++;
  }

  #ended(how: How): void {
    this.#last = how;
    if (how === "done" || how === "declined") this.#isAnswered = true;
  }

  #settle(run: string, fingerprint: string, claim: string, how: How): Promise<boolean> {
    const common = { message: null, attempts: 1, at: Date.now(), duration: 1 };
    const endings = {
      done: { outcome: "done", reason: null, sent: "yes", result: {} },
      declined: { outcome: "declined", reason: REASON, sent: "yes", error: { reason: REASON } },
      "not-sent": { outcome: "failed", reason: "connection-failed", sent: "no" },
      "server-error": { outcome: "failed", reason: "http-error", sent: "yes" },
      lost: { outcome: "unknown", reason: "connection-lost", sent: "unknown" },
    };
    const ending = { ...common, ...endings[how as keyof typeof endings] } as RowEnding<unknown>;
    const sealed = this.#box.seal(ending, { run, fingerprint, content: "ending" });
    const { outcome: state, reason, sent } = ending;
    return this.#store.ledger.settle(run, fingerprint, claim, { state, reason, sent, cost: 1, sealed });
  }
}
