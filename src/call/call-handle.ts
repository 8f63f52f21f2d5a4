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

/**
 * The operation of a call for the exchanges. It is built by hand. To make a key, urql's own function would turn all variables
 * into text, and a variable can be a whole image.
 *
 * @param context the app's own context, if it called urql itself
 */
export function operationOf(call: Call, context?: Partial<Operation["context"]>): Operation {
  const indiconnect = new CallHandle(call);
  const own = { url: call.endpoint, requestPolicy: "network-only", indiconnect } as const;
  return {
    key: call.key,
    kind: "mutation",
    query: call.document.document as never,
    variables: (call.variables ?? call.given) as never,
    context: context === undefined ? own : { ...own, ...context, indiconnect },
  };
}
