import { CombinedError, type Operation, type OperationResult } from "@urql/core";
import type { Attempt } from "../call/attempt.ts";
import { failedResult } from "./failed-result.ts";

/** An attempt as urql's result. */
export function attemptResult(operation: Operation, attempt: Attempt): OperationResult {
  if (attempt.kind === "failed") return failedResult(operation, attempt.error);
  const data = attempt.kind === "answered" ? attempt.data : undefined;
  const graphQLErrors = attempt.errors as { message: string }[];
  const error = graphQLErrors.length > 0 && { error: new CombinedError({ graphQLErrors }) };
  return { operation, data, ...error, stale: false, hasNext: false };
}
