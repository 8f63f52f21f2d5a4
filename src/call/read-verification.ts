import { readOutcome } from "../answer/outcome.ts";
import type { GraphQLAnswer } from "../answer/read-answer.ts";
import type { Verification } from "../answer/verification.ts";
import type { Envelope } from "../document/document.ts";
import type { Call } from "./call.ts";

/**
 * Reads what a call was answered: the vendor's envelope, and in it the result that the document selects.
 *
 * @throws IndiConnectError `graphql-error` or `invalid-response`, where there is no envelope
 */
export function readVerification(call: Call, { data, errors }: GraphQLAnswer): Verification<never> {
  const { root } = call.document.service;
  const envelope = data[root];
  if (typeof envelope !== "object" || envelope === null || Array.isArray(envelope)) {
    const said = errors[0];
    const words = said === undefined ? "" : ` The server says: ${call.show(said.message)}`;
    throw call.error(
      said === undefined ? "invalid-response" : "graphql-error",
      `the answer has no ${root} envelope.${words}`,
    );
  }
  for (const { path } of errors) {
    call.report("partial-errors", (path?.length ? path : [root]).slice(0, 10).join("."));
  }
  return readOutcome(
    envelope as Envelope<unknown>,
    call.document,
    call.receipt(),
    () => call.scrubber(),
    (kind, path, expected, found) => call.report(kind, path, expected, found),
  );
}
