import type { Operation } from "@urql/core";
import type { Call } from "./call.ts";
import { CallHandle } from "./call-handle.ts";

/**
 * The operation of a call, as it goes through the exchanges. Written out, since urql's own function would make a text of
 * all variables for a key, and an image can be one.
 *
 * @param context what the app put into the context, where it called urql itself
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
