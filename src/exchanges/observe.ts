import type { Operation } from "@urql/core";
import type { Attempt } from "../call/attempt.ts";
import type { Call } from "../call/call.ts";
import type { ClientContext } from "../call/client-context.ts";
import { guarded } from "../observe/guarded.ts";
import type { RequestRecord, ResponseRecord } from "../observe/observer.ts";
import { type Relay, relay } from "./relay.ts";

/** Notifies the observers of each request and its end, without any value. */
export function observeExchange({ calls, dependencies, settings }: ClientContext): Relay {
  const { observers, url } = settings;
  const begin = (call: Call): void => {
    const { operation, documentType } = call.document.service;
    const request: RequestRecord = {
      operation,
      documentType,
      attempt: call.attempts + 1,
      at: dependencies.date().getTime(),
      host: url.host,
    };
    call.told = { request, since: dependencies.now() };
    for (const observer of observers) guarded(() => observer.onRequest?.(request), undefined);
  };
  const end = (call: Call): void => {
    const begun = call.told;
    call.told = undefined;
    if (begun === undefined || call.last === undefined) return;
    const { request, since } = begun;
    const response: ResponseRecord = {
      ...endingOf(call.last),
      duration: dependencies.now() - since,
      requestSize: call.requestSize,
    };
    for (const observer of observers) guarded(() => observer.onResponse?.(response, request), undefined);
  };

  return relay(({ down, up }) => ({
    operation(operation: Operation) {
      const call = calls.of(operation);
      if (call !== undefined && operation.kind !== "teardown") begin(call);
      down(operation);
    },
    result(result) {
      const call = calls.of(result.operation);
      if (call !== undefined) end(call);
      up(result);
    },
  }));
}

function endingOf(attempt: Attempt): Omit<ResponseRecord, "duration"> {
  const { sent, received } = attempt;
  const answer = received && {
    status: received.status,
    responseSize: received.size,
    requestId: received.requestId,
  };
  switch (attempt.kind) {
    case "refused":
      return { outcome: "refused", sent, ...answer };
    case "failed":
      return { outcome: "failed", sent, code: attempt.error.code, ...answer };
    case "answered": {
      const { verification } = attempt;
      if (verification.ok) return { outcome: "answered", sent, ...answer };
      return { outcome: "declined", sent, reason: verification.error.reason, ...answer };
    }
  }
}
