import { createHash } from "node:crypto";
import type { Ledger } from "../../ledger/ledger.ts";
import type { VerifyOptions } from "../../settings/verify-options.ts";
import type { OpenedRow } from "../row-calls.ts";
import type { QueuedRow } from "./row-queue.ts";

/** Options of a call that go with its row to the worker. */
export type RowOptions = Pick<VerifyOptions, "checks" | "myAppId" | "providerCode">;

/** What a worker needs to send a row. */
export interface RowParcel extends Pick<OpenedRow, "variables" | "subject"> {
  readonly options: RowOptions;
  /** The row's version, if it is to be sent in spite of its answer. */
  readonly seen?: string | undefined;
  /** Names the run that pays for the row. */
  readonly run: string;
}

/** A row for the queue, encrypted and bound to its id there. */
export function packed(ledger: Ledger, key: string, operation: string, parcel: RowParcel): QueuedRow {
  // BullMQ ignores a job whose id it already has, so a row that is resent needs another id.
  const { seen = "" } = parcel;
  const id = seen === "" ? key : `${key}.${createHash("sha256").update(seen).digest("hex").slice(0, 12)}`;
  return { id, operation, sealed: ledger.seal(parcel, ["row", id, operation]) };
}

/** @throws IndiConnectError `ledger-failed` if it was sealed with another key or has been changed */
export function unpacked(ledger: Ledger, { id, operation, sealed }: QueuedRow): RowParcel {
  return ledger.open(sealed, ["row", id, operation]) as RowParcel;
}
