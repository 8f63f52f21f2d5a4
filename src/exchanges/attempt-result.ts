import { CombinedError, type Operation, type OperationResult } from "@urql/core";
import type { GraphQLAnswerError } from "../answer/read-answer.ts";
import type { Attempt } from "../call/attempt.ts";
import type { Call } from "../call/call.ts";
import { failedResult } from "./failed-result.ts";

// Nobody reads more, and a server may send thousands.
const MOST_SHOWN = 20;

/** An attempt as urql's result. */
export function attemptResult(call: Call, operation: Operation, attempt: Attempt): OperationResult {
  if (attempt.kind === "failed") return failedResult(operation, attempt.error);
  const data = attempt.kind === "answered" ? attempt.data : undefined;
  const graphQLErrors = attempt.errors.slice(0, MOST_SHOWN).map((error) => shown(call, error));
  const error = graphQLErrors.length > 0 && { error: new CombinedError({ graphQLErrors }) };
  return { operation, data, ...error, stale: false, hasNext: false };
}

/** A GraphQL error without what it repeats of the variables. */
function shown(
  call: Call,
  { message, path }: GraphQLAnswerError,
): { readonly message: string; readonly path?: readonly (string | number)[] } {
  const step = (name: string | number): string | number =>
    typeof name === "string" ? call.show(name) : name;
  return { message: call.show(message), ...(path && { path: path.slice(0, MOST_SHOWN).map(step) }) };
}
