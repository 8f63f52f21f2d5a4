import { atMost, type DriftReporter } from "./drift.ts";
import type { GraphQLAnswer } from "./read-answer.ts";

// How many steps of an error's path are reported.
const MOST_STEPS = 10;

/** Reports what is odd about the whole answer: how it was sent, numbers that became text, and errors beside the data. */
export function reportAnswer(
  { odd, unsafe, errors }: GraphQLAnswer,
  root: string,
  tell: DriftReporter,
): void {
  const report = atMost(tell);
  for (const found of odd) report("odd-body", "body", undefined, found);
  for (const path of unsafe) {
    const envelope = `data.${root}.`;
    report("unsafe-number", path.startsWith(envelope) ? path.slice(envelope.length) : path);
  }
  for (const { path } of errors) {
    report("partial-errors", (path?.length ? path : [root]).slice(0, MOST_STEPS).join("."));
  }
}
