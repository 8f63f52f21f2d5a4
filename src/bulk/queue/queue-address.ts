import { NOT_A_URL, shownAddress } from "../../ledger/shown-address.ts";
import { QueueError } from "./queue-error.ts";

/** The address of a queue. */
export interface QueueAddress {
  readonly store: "postgres" | "redis";
  /** The address with its password, only for the driver. */
  readonly url: string;
  /** The address without user and password, for messages. */
  readonly shown: string;
}

const STORES: Readonly<Record<string, QueueAddress["store"]>> = {
  "postgres:": "postgres",
  "postgresql:": "postgres",
  "redis:": "redis",
  "rediss:": "redis",
};

/**
 * Reads the address of a queue.
 *
 * @throws QueueError `invalid-option`, without the address, since it can hold a password
 */
export function queueAddress(given: string | undefined): QueueAddress {
  const url = given?.trim() ?? "";
  if (url === "") {
    throw new QueueError(
      "invalid-option",
      "Which queue? Give --queue postgres://… or redis://…, or set INDICONNECT_QUEUE_URL.",
    );
  }
  const shown = shownAddress(url);
  if (shown === undefined) throw new QueueError("invalid-option", `The address of the queue ${NOT_A_URL}`);
  const store = STORES[new URL(url).protocol];
  if (store === undefined) {
    throw new QueueError(
      "invalid-option",
      "The address of the queue must begin with postgres://, postgresql://, redis:// or rediss://.",
    );
  }
  return { store, url, shown };
}
