import type { Operation } from "@urql/core";
import type { Call } from "./call.ts";

/**
 * Carries a call in an operation's context. urql's debug exchange and devtools print the context, and a call holds the
 * person's inputs, so this class hides the call: every tool prints `CallHandle {}`.
 */
export class CallHandle {
  readonly #call: Call;

  constructor(call: Call) {
    this.#call = call;
  }

  /** The call that an operation belongs to, unless an exchange dropped it from the context. */
  static callOf({ context }: Operation): Call | undefined {
    const handle: unknown = context.indiconnect;
    return typeof handle === "object" && handle !== null && #call in handle ? handle.#call : undefined;
  }
}
