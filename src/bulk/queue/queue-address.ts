import { QueueError } from "./queue-error.ts";

/** Where the queue is. */
export interface QueueAddress {
  readonly store: "postgres" | "redis";
  /** As given, with the password: for the driver only. */
  readonly url: string;
  /** Fit to be shown. */
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
    // Refused below.
  }
  // A password with one of these signs in it moves the borders of all parts: a piece of it would count as the host.
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
