import type { OperationResult } from "@urql/core";
import type { Attempt } from "../call/attempt.ts";
import type { Call } from "../call/call.ts";
import type { ClientContext } from "../call/client-context.ts";
import { IndiConnectError } from "../error/error.ts";
import { failedResult } from "./failed-result.ts";
import { type Relay, relay } from "./relay.ts";

/**
 * Sends a document again without the fields that the server's validation refused. So if the vendor drops a field, the
 * app loses that field and not the check. Such a refusal executes nothing.
 */
export function mendExchange(client: ClientContext): Relay {
  const taken = new WeakSet<Refused>();
  return relay(({ down, up }) => {
    const mend = async (call: Call, refused: Refused, result: OperationResult): Promise<void> => {
      const { operation } = result;
      // Rarely needed, so that bundlers load it then.
      const failure = await import("./mend-call.ts").then(
        ({ mendCall }) => mendCall(client, call, refused),
        () => call.error("document-refused", "the server does not accept the document and executed nothing."),
      );
      if (call.state === "ended") return;
      if (failure !== undefined) return up(failedResult(operation, failure));
      const query = call.document.document as never;
      down({ ...operation, query, variables: call.variables as never });
    };
    return {
      result(result) {
        const call = client.calls.of(result.operation);
        const refused = call && refusalOf(call, result);
        if (call === undefined || refused === undefined) return up(result);
        // An exchange repeats the result: the mended document is on its way.
        if (taken.has(refused)) return;
        taken.add(refused);
        void mend(call, refused, result);
      },
    };
  });
}

type Refused = Extract<Attempt, { kind: "refused" }>;

/** The last attempt, if the result says that it was refused and not that an exchange failed. */
function refusalOf({ last }: Call, { error }: OperationResult): Refused | undefined {
  const isOther = error === undefined || error.networkError instanceof IndiConnectError;
  return last?.kind === "refused" && !isOther ? last : undefined;
}
