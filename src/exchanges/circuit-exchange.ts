import { CombinedError, type Exchange, type Operation, type OperationResult } from "@urql/core";
import { filter, map, merge, pipe, share, tap } from "wonka";
import { type DeclineReason, reasonOf } from "../answer/reason.ts";
import type { Envelope } from "../document/document.ts";
import { IndiConnectError } from "../error/error.ts";

/** Settings of {@link circuitExchange}. */
export interface CircuitOptions {
  /** Failures in a row after which no further request leaves. @default 5 */
  readonly failures?: number | undefined;
  /** Milliseconds after which one request is let out to try; `Infinity` waits for a new client. @default 60000 */
  readonly pause?: number | undefined;
  /** Milliseconds on any steady clock, for tests. */
  readonly now?: (() => number) | undefined;
}

const CODES: readonly string[] = ["unauthorized", "payment-required"];
const REASONS: readonly DeclineReason[] = ["unauthorized", "insufficient-balance"];

/**
 * Stops a batch whose every call must fail: after some refusals in a row of the keys or for an empty balance, calls
 * end as `circuit-open` with nothing sent. Failures of other kinds are not counted; any other answer closes it.
 */
export function circuitExchange(options: CircuitOptions = {}): Exchange {
  const { failures = 5, pause = 60_000, now = () => performance.now() } = options;
  let inRow = 0;
  let openedAt = 0;

  const isOpen = (): boolean => {
    if (inRow < failures) return false;
    if (now() - openedAt < pause) return true;
    // One goes out to try; the others wait for what it meets.
    openedAt = now();
    return false;
  };
  const note = (result: OperationResult): void => {
    if (!isHopeless(result)) {
      // A failure that says nothing of keys and balance does not prove them good either.
      if (result.error?.networkError === undefined) inRow = 0;
    } else if (++inRow >= failures) openedAt = now();
  };

  return ({ forward }) =>
    (operations) => {
      const shared = share(
        pipe(
          operations,
          map((operation) => ({ operation, open: isOpen() })),
        ),
      );
      const refused = pipe(
        shared,
        filter(({ open }) => open),
        map(({ operation }) => refuse(operation, failures)),
      );
      const passed = pipe(
        shared,
        filter(({ open }) => !open),
        map(({ operation }) => operation),
        forward,
        tap(note),
      );
      return merge([refused, passed]);
    };
}

function refuse(operation: Operation, failures: number): OperationResult {
  const what = `The circuit is open: ${failures} calls in a row were refused for the keys or the balance. Nothing was sent.`;
  const networkError = new IndiConnectError("circuit-open", what, { sent: "no" });
  return {
    operation,
    data: undefined,
    error: new CombinedError({ networkError }),
    stale: false,
    hasNext: false,
  };
}

function isHopeless({ data, error }: OperationResult): boolean {
  const failure = error?.networkError;
  if (failure instanceof IndiConnectError) return CODES.includes(failure.code);
  const envelope = Object.values((data ?? {}) as Record<string, Envelope<unknown> | null>)[0];
  if (envelope?.ok !== false) return false;
  return REASONS.includes(
    reasonOf([envelope.error?.decryptedError, envelope.error?.message, envelope.message]),
  );
}
