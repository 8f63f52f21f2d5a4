import { once } from "node:events";
import { startBulkWorker } from "../../bulk/queue/start-bulk-worker.ts";
import type { VerificationDocument } from "../../document/document.ts";
import { confirmBilled } from "../ask-person.ts";
import { CliExit } from "../cli-exit.ts";
import { connection } from "../connection.ts";
import type { Io } from "../io.ts";
import { knownServices } from "../known-services.ts";
import { printable } from "../printable.ts";
import { bulkExit } from "./bulk-exit.ts";
import type { WorkerFlags } from "./bulk-flags.ts";
import { bulkLedger } from "./bulk-ledger.ts";
import { numberText } from "./number-text.ts";
import { queueSettings } from "./queue-settings.ts";

const LINE_EVERY = 10_000;
// A server that is in trouble causes a message on every attempt.
const TROUBLE_EVERY = 5_000;

/**
 * Takes rows from a queue and calls them until it is interrupted. It then waits for the calls in flight and records how
 * they ended.
 *
 * @throws CliExit, IndiConnectError
 */
export async function runWorker(io: Io, flags: WorkerFlags): Promise<void> {
  const { entries } = await knownServices(io, flags.folder);
  const to = await connection(io, flags);
  const say = (line: string): void => void io.stderr.write(printable(`${line}\n`));
  const rows = { done: 0, declined: 0, failed: 0, unknown: 0 };
  const counts = (): string =>
    Object.entries(rows)
      .map(([state, rows]) => `${state} ${numberText.count(rows)}`)
      .join(", ");
  let troubled = Number.NEGATIVE_INFINITY;
  try {
    const { url, name, shown } = await queueSettings(io, flags, to);
    await confirmBilled(io, to, `Every row of the queue ${name} in ${shown}`, flags.yes === true);
    const { ledger, close } = await bulkLedger(io, { ...flags, queue: flags.queue ?? true }, undefined);
    const client = to.client({ ledger });
    try {
      const worker = await startBulkWorker({
        url,
        name,
        client,
        ledger,
        documents: entries.map(({ document }) => document as VerificationDocument<unknown, never>),
        concurrency: flags.concurrency ?? (to.billed ? 2 : 32),
        ...(flags.stopAfter !== undefined && { stopAfter: flags.stopAfter }),
        onEnding: ({ outcome }) => {
          rows[outcome]++;
        },
        onTrouble: (message) => {
          if (io.now() - troubled < TROUBLE_EVERY) return;
          troubled = io.now();
          say(message);
        },
      });
      say(
        `Taking rows from ${shown}, queue ${name}, and calling ${to.place}. Ctrl-C waits for the calls in flight and stops.`,
      );
      let last = counts();
      const lines = setInterval(() => {
        if (counts() === last) return;
        last = counts();
        say(last);
      }, LINE_EVERY);
      try {
        const interrupted = io.signal.aborted ? Promise.resolve() : once(io.signal, "abort");
        await Promise.race([worker.finished, interrupted]);
      } finally {
        clearInterval(lines);
        await worker.stop();
      }
      // Throws the error that ended the worker, if one did.
      await worker.finished;
      io.stdout.write(`${counts()}\n`);
    } finally {
      client.close();
      await close();
    }
  } catch (error) {
    throw bulkExit(error);
  }
  if (io.signal.reason === "SIGINT") throw new CliExit("interrupted", "");
}
