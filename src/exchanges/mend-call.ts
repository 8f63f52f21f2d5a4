import type { Attempt } from "../call/attempt.ts";
import type { Call } from "../call/call.ts";
import type { ClientContext } from "../call/client-context.ts";
import { SafeText } from "../call/safe-text.ts";
import type { IndiConnectError } from "../error/error.ts";
import { type Mended, mendDocument } from "../mend/mend-document.ts";

const MOST_MENDS = 3;

/**
 * Gives a call a document that its server accepts.
 *
 * @returns the failure, if the document cannot be mended
 */
export function mendCall(
  { documents, settings }: ClientContext,
  call: Call,
  { refused }: Extract<Attempt, { kind: "refused" }>,
): IndiConnectError | undefined {
  const safe = new SafeText(call);
  const mended = settings.mend && call.mends < MOST_MENDS ? mend(call, refused) : wordsOf(refused);
  if (typeof mended === "string") {
    const what =
      `the server does not accept the document and executed nothing: ${safe.show(mended)} ` +
      "Correct the schema and regenerate: see docs/schema-drift.md in the package's repository.";
    return call.error("document-refused", what);
  }
  for (const path of mended.dropped) safe.report("refused-field", path);
  const dropped = [...call.document.dropped, ...mended.dropped];
  call.document = documents.replace(call.document, mended.text, dropped);
  call.mends++;
  return undefined;
}

function mend(call: Call, refused: Parameters<typeof mendDocument>[1]): Mended | string {
  try {
    return mendDocument(call.document, refused);
  } catch {
    // The answer can contain anything. The call stays refused, and the error says what the server refused.
    return wordsOf(refused);
  }
}

function wordsOf(refused: Parameters<typeof mendDocument>[1]): string {
  return refused.map(({ message }) => message).join(" ");
}
