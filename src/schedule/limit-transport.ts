import {
  type Transport,
  TransportError,
  type TransportRequest,
  type TransportResponse,
} from "../transport/transport.ts";
import { TokenBucket } from "./token-bucket.ts";

/** Limits of {@link limitTransport}. At least one is given. */
export interface Limits {
  /** Requests in flight at most. @default no limit */
  readonly concurrency?: number | undefined;
  /** Requests a second on the long run. @default no limit */
  readonly rate?: number | undefined;
  /** Requests that may leave at once after a quiet time, where `rate` is set. @default 1 */
  readonly burst?: number | undefined;
}

/** Time, for tests. */
interface Clock {
  readonly now: () => number;
  readonly setTimeout: (callback: () => void, milliseconds: number) => unknown;
}

const REAL_CLOCK: Clock = {
  now: () => performance.now(),
  setTimeout: (callback, milliseconds) => setTimeout(callback, milliseconds),
};

/**
 * Lets requests out no faster than limits allow, first come, first served. Waiting counts against a call's deadline
 * and ends with it: what waits was not sent. The vendor documents no limit of its own.
 *
 * @throws RangeError where a limit is not a positive number
 */
export function limitTransport(transport: Transport, limits: Limits, clock: Clock = REAL_CLOCK): Transport {
  const { concurrency = Number.POSITIVE_INFINITY, rate = Number.POSITIVE_INFINITY, burst = 1 } = limits;
  for (const [name, value] of Object.entries({ concurrency, rate, burst })) {
    if (!(typeof value === "number" && value > 0))
      throw new RangeError(`limitTransport: ${name} must be above 0`);
  }
  // A set keeps the order of arrival and forgets one from the middle at no cost.
  const waiting = new Set<() => void>();
  const bucket = new TokenBucket(rate, burst, clock.now());
  let inFlight = 0;
  let timed = false;

  function next(): void {
    for (const start of waiting) {
      if (inFlight >= concurrency || timed) return;
      const wait = bucket.take(clock.now());
      if (wait > 0) {
        timed = true;
        clock.setTimeout(() => {
          timed = false;
          next();
        }, wait);
        return;
      }
      waiting.delete(start);
      inFlight++;
      start();
    }
  }

  function turn(request: TransportRequest): Promise<void> {
    return new Promise((resolve, reject) => {
      const start = (): void => {
        forget();
        resolve();
      };
      waiting.add(start);
      const forget = request.onCancel(() => {
        if (waiting.delete(start)) reject(new TransportError("connection-failed", "no"));
      });
      next();
    });
  }

  return {
    async send(request): Promise<TransportResponse> {
      await turn(request);
      try {
        return await transport.send(request);
      } finally {
        inFlight--;
        next();
      }
    },
    close: () => transport.close?.(),
  };
}
