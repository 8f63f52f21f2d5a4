import type { Operation } from "@urql/core";
import type { Call } from "./call.ts";
import { CallHandle } from "./call-handle.ts";

/**
 * Finds the call of an operation by the handle in its context. Calls are also kept by key, but only if the app's exchanges may
 * lose that handle. A Map that is constantly filled and emptied leaves a chain of old tables, each of which keeps the next
 * one and its calls up to a full garbage collection. That was measured to double the cost of a call.
 */
export class OpenCalls {
  readonly #byKey = new Map<number, Call>();
  readonly #isForeign: boolean;

  /** @param isForeign whether exchanges of the app may rebuild a context */
  constructor(isForeign: boolean) {
    this.#isForeign = isForeign;
  }

  open(call: Call): void {
    call.state = "open";
    if (this.#isForeign || call.source !== undefined) this.#byKey.set(call.key, call);
  }

  /** Closes a call. False if it is not open: the result is then a repeat. */
  close(call: Call): boolean {
    if (call.state !== "open") return false;
    call.state = "ended";
    if (this.#isForeign || call.source !== undefined) this.#byKey.delete(call.key);
    return true;
  }

  of(operation: Operation): Call | undefined {
    return CallHandle.callOf(operation) ?? this.#byKey.get(operation.key);
  }

  /** The call of an operation that urql made itself, with its own key. */
  madeFrom({ key, context }: Operation): Call | undefined {
    for (const call of this.#byKey.values()) {
      if (call.source?.key === key && call.source.context._instance === context._instance) return call;
    }
    return undefined;
  }
}
