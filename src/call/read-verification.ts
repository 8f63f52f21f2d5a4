import type { DriftReporter } from "../answer/drift.ts";
import { isObject } from "../answer/is-object.ts";
import { readOutcome } from "../answer/outcome.ts";
import type { GraphQLAnswer } from "../answer/read-answer.ts";
import { reportAnswer } from "../answer/report-answer.ts";
import type { Verification } from "../answer/verification.ts";
import type { Envelope } from "../document/document.ts";
import type { Call } from "./call.ts";
import type { SafeText } from "./safe-text.ts";

/**
 * Reads what a call was answered: the vendor's envelope, and in it the result that the document selects.
 *
 * @throws IndiConnectError `graphql-error` or `invalid-response`, if there is no envelope
 */
export function readVerification(call: Call, safe: SafeText, answer: GraphQLAnswer): Verification<never> {
  const { root } = call.document.service;
  const envelope = answer.data[root];
  if (!isObject(envelope)) {
    const said = answer.errors[0];
    const words = said === undefined ? "" : ` The server says: ${safe.show(said.message)}`;
    throw call.error(
      said === undefined ? "invalid-response" : "graphql-error",
      `the answer has no ${root} envelope.${words}`,
      { raw: answer.raw },
    );
  }
  const report: DriftReporter = (kind, path, expected, found) => safe.report(kind, path, expected, found);
  reportAnswer(answer, root, report);
  return readOutcome(
    envelope as Envelope<unknown>,
    answer.body,
    call.document,
    call.receipt(),
    safe.mask,
    report,
    answer.reason,
  );
}
