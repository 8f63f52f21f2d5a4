import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Ledger } from "../../ledger/ledger.ts";
import { addressIn, openLedgerWith } from "../../ledger/open-ledger.ts";
import { CliExit } from "../cli-exit.ts";
import { type ConnectionFlags, environmentOf } from "../connection.ts";
import type { Io } from "../io.ts";
import type { BulkFlags } from "./bulk-flags.ts";

/** The ledger of a run. */
export interface OpenedLedger {
  readonly ledger: Ledger;
  /** For messages: the path, or a text that says that it is PostgreSQL. */
  readonly shown: string;
  close(): Promise<void>;
}

/**
 * Opens the ledger that `--ledger` or the environment names. Without either, it opens the queue's database if that is
 * PostgreSQL, else `file`.
 *
 * @param file path of the default ledger. A dry run creates no file: if this one does not exist, the ledger is temporary.
 * @throws CliExit, IndiConnectError `ledger-failed`
 */
export async function bulkLedger(
  io: Io,
  flags: ConnectionFlags & Pick<BulkFlags, "ledger" | "queue"> & { readonly dryRun?: true },
  file: string | undefined,
): Promise<OpenedLedger> {
  const env = environmentOf(io, flags);
  const queue =
    flags.queue === undefined ? undefined : flags.queue === true ? env.INDICONNECT_QUEUE_URL : flags.queue;
  const ofQueue = isPostgres(queue) ? queue?.trim() : undefined;
  const where = flags.ledger ?? env.INDICONNECT_LEDGER ?? ofQueue ?? file;
  if (where === undefined || (flags.queue !== undefined && !isPostgres(where))) {
    throw new CliExit(
      "usage",
      "With a queue, the ledger must be in PostgreSQL, where every machine can reach it: add --ledger postgres://… (the queue itself may be on Redis). Nothing was sent.",
    );
  }
  const open = (path: string): Promise<Ledger> => openLedgerWith({ env, now: Date.now }, path);
  if (addressIn(where) !== undefined) {
    const ledger = await open(where);
    return { ledger, shown: "the ledger in PostgreSQL", close: () => ledger.close() };
  }
  const path = resolve(io.cwd, where);
  if (flags.dryRun && !existsSync(path)) {
    const folder = mkdtempSync(join(tmpdir(), "indiconnect-"));
    const ledger = await open(join(folder, "plan"));
    const close = async (): Promise<void> => {
      await ledger.close();
      rmSync(folder, { recursive: true, force: true });
    };
    return { ledger, shown: path, close };
  }
  const ledger = await open(path);
  return { ledger, shown: path, close: () => ledger.close() };
}

function isPostgres(address: string | undefined): boolean {
  return /^\s*postgres(ql)?:/i.test(address ?? "");
}
