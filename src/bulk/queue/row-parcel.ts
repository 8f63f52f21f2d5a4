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
  /** The row's version, where it is to be sent whatever its answer was. */
  readonly seen?: string | undefined;
}

/** A row as it goes into the queue, sealed and bound to its name there. */
export function packed(ledger: Ledger, key: string, operation: string, parcel: RowParcel): QueuedRow {
  // BullMQ adds no job twice under one id, and a row that is sent once more is another wish.
  const { seen = "" } = parcel;
  const id = seen === "" ? key : `${key}.${createHash("sha256").update(seen).digest("hex").slice(0, 12)}`;
  return { id, operation, sealed: ledger.seal(parcel, ["row", id, operation]) };
}

/** @throws IndiConnectError `ledger-failed` if it was sealed with another key or has been changed */
export function unpacked(ledger: Ledger, { id, operation, sealed }: QueuedRow): RowParcel {
  return ledger.open(sealed, ["row", id, operation]) as RowParcel;
}
