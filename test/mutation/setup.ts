import fc from "fast-check";
import { beforeEach } from "vitest";

// A mutant that a few values do not betray is rarely betrayed by a hundred, and every survivor meets them all.
fc.configureGlobal({ numRuns: 15 });

// Each of these takes seconds and runs through most of the package, so it would be run for nearly every survivor.
const SLOW: readonly string[] = [
  "exactly those are null and told",
  "gives an idle connection up before gateways do, and no slow one",
  "hands out ids that no magic number hides in, however many",
  "anything at all ends as sent exactly as given, or as an invalid input and not sent",
  "a damaged page gives a valid service or a refusal, never anything else",
  "any JSON as the answer gives a valid service, and no text of it stays",
  "a page cut anywhere gives a valid service or a refusal",
];
beforeEach(({ task, skip }) => {
  if (SLOW.includes(task.name)) skip();
});
