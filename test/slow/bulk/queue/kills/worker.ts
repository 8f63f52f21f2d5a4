// A worker that dies at one step of one row, as by kill -9, or has the queue's server die there. Run as a process of its
// own; see start-process.ts.
import { appendFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { persist } from "../../../../../src/bulk/queue/persist.ts";
import { startBulkWorker } from "../../../../../src/bulk-queue.ts";
import { createClient, NameMatch } from "../../../../../src/index.node.ts";
import { openLedger } from "../../../../../src/ledger.ts";
import { keys } from "../../../../clients.ts";
import { watchedLedger } from "../../../../ledger/watched-ledger.ts";
import type { Fall, Step, WorkerPlan } from "./plan.ts";

process.once("disconnect", () => process.exit(1));
const plan: WorkerPlan = JSON.parse(process.env.PLAN ?? "");
const { dies, killsServer, timeout, concurrency, stalledInterval } = plan;

/** Rows that are claimed, by this worker's count, and not known to be settled: how often, for the queue may repeat a row. */
const inFlight = new Map<string, number>();
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
  const rows = [...inFlight].filter(([, times]) => times > 0).map(([row]) => row);
  appendFileSync(plan.killLog, `${JSON.stringify({ step, inFlight: rows })}\n`);
  process.kill(process.pid, "SIGKILL");
}

// Whatever starts it again in real life does so until the server is back.
const opened = await persist(() => openLedger(plan.ledger, { key: plan.key }), 30_000);
const ledger = watchedLedger(opened, async (step, { input }) => {
  const name = Object.values(input).find((value) => /^Canary Person/.test(String(value)));
  const row = `row-${String(name).replace(/\D/g, "")}`;
  // Some milliseconds: it may be anywhere between here and the server's disk.
  if (step.startsWith("while")) await wait(1);
  if (step === "after writing it down") inFlight.set(row, (inFlight.get(row) ?? 0) - 1);
  pass(step);
  // Whether a claim takes effect is not known before its answer.
  if (step === "before the claim") inFlight.set(row, (inFlight.get(row) ?? 0) + 1);
});
const client = createClient({
  baseUrl: plan.vendor,
  credentials: keys,
  timeout,
  // The vendor has read it by then, mostly, and takes longer than this to answer.
  observers: [{ onRequest: () => void wait(15).then(() => pass("in the call")) }],
});
const worker = await persist(
  () =>
    startBulkWorker({
      ...{ url: plan.address, name: "kills", client, ledger, documents: [NameMatch], stopAfter: 10 },
      ...{ concurrency, stalledInterval },
    }),
  30_000,
);
process.once("SIGTERM", async () => {
  await worker.stop();
  await ledger.close();
  client.close();
  process.exit(0);
});
process.send?.("at work");
