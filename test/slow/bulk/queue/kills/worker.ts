// A worker that dies at one step of one row, as by kill -9, or has the queue's server die there. Run as a process of its
// own; see start-process.ts.
import { appendFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import type { Ledger } from "../../../../../src/bulk/queue/ledger.ts";
import { openStore } from "../../../../../src/bulk/queue/open-store.ts";
import { persist } from "../../../../../src/bulk/queue/persist.ts";
import { queueAddress } from "../../../../../src/bulk/queue/queue-address.ts";
import { readQueueKeys } from "../../../../../src/bulk/queue/read-queue-keys.ts";
import { SealedBox } from "../../../../../src/bulk/queue/sealed-box.ts";
import { type BoundCall, sendByClient } from "../../../../../src/bulk/queue/send-by-client.ts";
import { type WorkingRows, workRows } from "../../../../../src/bulk/queue/work-rows.ts";
import { createClient, NameMatch } from "../../../../../src/index.node.ts";
import { keys } from "../../../../clients.ts";
import type { Fall, Step, WorkerPlan } from "./plan.ts";

process.once("disconnect", () => process.exit(1));
const plan: WorkerPlan = JSON.parse(process.env.PLAN ?? "");
const { dies, killsServer, timeout } = plan;
// Whatever starts it again in real life does so until the server is back.
const open = () =>
  openStore(queueAddress(plan.address), { name: "kills", trustRedis: false, connections: 8 });
const store = await persist(open, 30_000);

/** What is claimed, by this worker's count, and not known to be settled: rows by their claim, for the queue may repeat a row. */
const inFlight = new Map<string, string>();
const met = new Map<Fall, number>();

/** Whether a kill falls here, now. */
function falls(step: Step, fall: Fall | undefined): boolean {
  if (fall?.step !== step) return false;
  met.set(fall, (met.get(fall) ?? 0) + 1);
  return met.get(fall) === fall.row;
}

/** A row passes a step. */
function pass(step: Step): void {
  if (falls(step, killsServer)) process.send?.(step);
  if (!falls(step, dies)) return;
  // Synchronous: the line is out before the end.
  appendFileSync(plan.killLog, `${JSON.stringify({ step, inFlight: [...inFlight.values()] })}\n`);
  process.kill(process.pid, "SIGKILL");
}

const ledger: Ledger = {
  async claim(run, fingerprint, claim, worker, lease) {
    pass("before the claim");
    // Whether the claim takes effect is not known before its answer.
    inFlight.set(claim, fingerprint);
    const claiming = store.ledger.claim(run, fingerprint, claim, worker, lease);
    claiming.catch(() => {});
    // Some milliseconds: it may be anywhere between here and the server's disk.
    await wait(1);
    pass("while claiming");
    const mine = await claiming;
    if (mine) pass("before the call");
    else inFlight.delete(claim);
    return mine;
  },
  async settle(run, fingerprint, claim, ending) {
    pass("after the answer");
    const settling = store.ledger.settle(run, fingerprint, claim, ending);
    settling.catch(() => {});
    await wait(1);
    pass("while writing it down");
    const settled = await settling;
    inFlight.delete(claim);
    pass("after writing it down");
    return settled;
  },
  prepare: () => store.ledger.prepare(),
  expire: () => store.ledger.expire(),
  counts: (run) => store.ledger.counts(run),
  states: (run, fingerprints) => store.ledger.states(run, fingerprints),
  read: (run, fingerprints) => store.ledger.read(run, fingerprints),
  release: (run, state, fingerprints) => store.ledger.release(run, state, fingerprints),
  erase: (run) => store.ledger.erase(run),
  close: () => store.ledger.close(),
};

const client = createClient({
  baseUrl: plan.vendor,
  credentials: keys,
  timeout,
  // The vendor has read it by then, mostly, and takes longer than this to answer.
  observers: [{ onRequest: () => void wait(15).then(() => pass("in the call")) }],
});
const verify: BoundCall = (variables) => client.verify(NameMatch, variables as never);
const start = (): Promise<WorkingRows> =>
  workRows({
    ledger,
    queue: store.queue,
    box: new SealedBox(readQueueKeys(plan.keys)),
    send: sendByClient(new Map([["NameMatch", verify]])),
    knows: (operation) => operation === "NameMatch",
    findRow: undefined,
    name: `worker-${process.pid}`,
    concurrency: plan.concurrency,
    timeout,
    grace: plan.grace,
    stalledInterval: plan.stalledInterval,
    stopAfter: 10,
    onEnding: undefined,
    onTrouble: undefined,
  });
const working = await persist(start, 30_000);
process.once("SIGTERM", async () => {
  await working.stop();
  await store.close();
  client.close();
  process.exit(0);
});
process.send?.("at work");
