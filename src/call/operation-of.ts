import type { Operation } from "@urql/core";
import type { Call } from "./call.ts";
import { CallHandle } from "./call-handle.ts";

/**
 * The operation of a call for the exchanges. It is built by hand, because urql's own function would turn all variables into a
 * text for the key, and a variable can be an image.
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
