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
export function queueAddress(url: string | undefined): QueueAddress {
  if (url === undefined || url.trim() === "") {
    throw new QueueError(
      "invalid-option",
      "Which queue? Give --queue postgres://… or redis://…, or set INDICONNECT_QUEUE_URL.",
    );
  }
  let read: URL | undefined;
  try {
    read = new URL(url.trim());
  } catch {
    // The refusal follows below.
  }
  // If a password contains one of these signs, the URL is split in the wrong places, and a piece of the password would be
  // shown as the host.
  if (read === undefined || read.hash !== "" || `${read.pathname}${read.search}`.includes("@")) {
    throw new QueueError(
      "invalid-option",
      "The address of the queue is not a URL. In user and password, write @ : / ? # % as %40 %3A %2F %3F %23 %25.",
    );
  }
  const store = STORES[read.protocol];
  if (store === undefined) {
    throw new QueueError(
      "invalid-option",
      "The address of the queue must begin with postgres://, postgresql://, redis:// or rediss://.",
    );
  }
  return { store, url: url.trim(), shown: `${read.protocol}//${read.host}${read.pathname}` };
}
