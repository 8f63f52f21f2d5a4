import type { Operation } from "@urql/core";
import type { Call } from "./call.ts";
import { CallHandle } from "./call-handle.ts";

/** The calls of one client that have not ended. */
export class OpenCalls {
  readonly #byKey = new Map<number, Call>();

  open(call: Call): void {
    this.#byKey.set(call.key, call);
  }

  /** Closes a call. False where it was closed before: what arrives then is an echo. */
  close(call: Call): boolean {
    return this.#byKey.delete(call.key);
  }

  has(call: Call): boolean {
    return this.#byKey.has(call.key);
  }

  /** The call that an operation belongs to; by its key where an exchange rebuilt the context. */
  of(operation: Operation): Call | undefined {
    return CallHandle.callOf(operation) ?? this.#byKey.get(operation.key);
  }

  /** The call that urql knows by this operation, where urql made the operation and gave it a key of its own. */
  madeFrom({ key, context }: Operation): Call | undefined {
    for (const call of this.#byKey.values()) {
      if (call.source?.key === key && call.source.context._instance === context._instance) return call;
    }
    return undefined;
  }
}
