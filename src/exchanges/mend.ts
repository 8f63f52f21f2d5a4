import type { Exchange, OperationResult } from "@urql/core";
import type { Attempt } from "../call/attempt.ts";
import type { Call } from "../call/call.ts";
import type { ClientContext } from "../call/client-context.ts";
import { IndiConnectError } from "../error/error.ts";
import { type Mended, mendDocument } from "../mend/mend-document.ts";
import { failedResult } from "./failed-result.ts";
import { relay } from "./relay.ts";

const MOST_MENDS = 3;

/**
 * Sends a document again without the fields that the server's validation refused, so that a field which the vendor
 * dropped costs that field and not the check. Such a refusal executes nothing.
 */
export function mendExchange({ calls, documents, settings }: ClientContext): Exchange {
  const mended = new WeakSet<Refused>();
  const mend = (call: Call, { errors }: Refused): Mended | string => {
    const words = errors.map((error) => error.message).join(" ");
    if (!settings.mend || call.mends === MOST_MENDS) return words;
    try {
      return mendDocument(call.document, errors);
    } catch {
      // An answer may hold anything. Refused stays refused, and the error says what the server refused.
      return words;
    }
  };
  return relay(({ down, up }) => ({
    result(result) {
      const call = calls.of(result.operation);
      const refused = call && refusalOf(call, result);
      if (call === undefined || refused === undefined) return up(result);
      // An exchange repeats the result: the mended document is on its way.
      if (mended.has(refused)) return;
      mended.add(refused);
      const without = mend(call, refused);
      if (typeof without === "string") {
        const what =
          `the server does not accept the document and executed nothing: ${call.show(without)} ` +
          "Correct the schema and regenerate: see docs/schema-drift.md in the package's repository.";
        return up(failedResult(result.operation, call.error("document-refused", what)));
      }
      for (const path of without.dropped) call.report("refused-field", path);
      call.document = documents.replace(call.document, without);
      call.mends++;
      down({
        ...result.operation,
        query: call.document.document as never,
        variables: call.variables as never,
      });
    },
  }));
}

type Refused = Extract<Attempt, { kind: "refused" }>;

/** The last attempt, where a result says that it was refused, and not that an exchange failed. */
function refusalOf({ last }: Call, { error }: OperationResult): Refused | undefined {
  const isOther = error === undefined || error.networkError instanceof IndiConnectError;
  return last?.kind === "refused" && !isOther ? last : undefined;
}
