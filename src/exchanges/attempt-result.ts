import { CombinedError, type Operation, type OperationResult } from "@urql/core";
import type { Attempt } from "../call/attempt.ts";
import { failedResult } from "./failed-result.ts";

/** An attempt as urql's result. */
export function attemptResult(operation: Operation, attempt: Attempt): OperationResult {
  if (attempt.kind === "failed") return failedResult(operation, attempt.error);
  const data = attempt.kind === "answered" ? attempt.data : undefined;
  const result: OperationResult = { operation, data, stale: false, hasNext: false };
  const graphQLErrors = attempt.errors as { message: string }[];
  if (graphQLErrors.length > 0) result.error = new CombinedError({ graphQLErrors });
  return result;
}
