import type { Call } from "../call/call.ts";
import type { ClientContext } from "../call/client-context.ts";
import type { IndiConnectError } from "../error/error.ts";
import { checkVariables } from "../input/check-variables.ts";
import { failedResult } from "./failed-result.ts";
import { type Relay, relay } from "./relay.ts";

/** Refuses invalid variables before anything is sent. */
export function checkExchange(client: ClientContext): Relay {
  return relay(({ down, up }) => ({
    operation(operation) {
      const call = client.calls.of(operation);
      if (call === undefined || operation.kind === "teardown") return down(operation);
      try {
        // verify() has done it, so that its caller may use the object again at once.
        if (call.variables !== undefined) return down(operation);
        checkCall(client, call);
        down({ ...operation, variables: call.variables as never });
      } catch (error) {
        up(failedResult(operation, error as IndiConnectError));
      }
    },
  }));
}

/**
 * Checks a call's variables and copies them into the form that is sent.
 *
 * @throws IndiConnectError `invalid-input`
 */
export function checkCall({ settings }: ClientContext, call: Call): void {
  const checks = call.options.checks ?? "enforce";
  try {
    call.variables = checkVariables(call.document, call.given, checks, settings.onWarning);
  } catch (error) {
    throw call.adopt(error as IndiConnectError);
  }
}
