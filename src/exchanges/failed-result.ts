import { CombinedError, type Operation, type OperationResult } from "@urql/core";
import type { IndiConnectError } from "../error/error.ts";

/** The result of an operation that has no answer. */
export function failedResult(operation: Operation, networkError: IndiConnectError): OperationResult {
  return {
    operation,
    data: undefined,
    error: new CombinedError({ networkError }),
    stale: false,
    hasNext: false,
  };
}
