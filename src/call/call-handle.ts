import type { Operation } from "@urql/core";
import type { Call } from "./call.ts";

/**
 * What stands in an operation's context for a call. It prints as `CallHandle {}` in every tool and with every setting,
 * since urql's debug exchange and devtools print the context, and a call knows what was sent.
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
