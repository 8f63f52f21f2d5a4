import type { ClientContext } from "../call/client-context.ts";
import { attemptResult } from "./attempt-result.ts";
import { failedResult } from "./failed-result.ts";
import type { OnceLanes, OnceSteps } from "./once-steps.ts";
import { type Relay, relay } from "./relay.ts";

/**
 * Makes sure that a check is paid once. It asks the ledger before a call is sent, and tells it afterwards how the call ended.
 * If the answer comes after the call's deadline, it is awaited in the background, because it is paid for.
 */
export function onceExchange(client: ClientContext): Relay {
  return relay((lanes) => {
    const { down, up } = lanes;
    const fail: OnceLanes["fail"] = (operation, error) => up(failedResult(operation, error));
    const answer: OnceLanes["answer"] = (operation, attempt) => up(attemptResult(operation, attempt));
    let steps: OnceSteps | undefined;
    // Most apps in a browser have no ledger, so bundlers load this code only if there is one.
    const load = async (): Promise<OnceSteps> => {
      const module = await import("./once-steps.ts");
      steps ??= new module.OnceSteps(client, { ...lanes, fail, answer });
      return steps;
    };
    return {
      operation(operation) {
        const call = client.calls.of(operation);
        const once = call?.once;
        if (call === undefined || once === undefined || operation.kind === "teardown") return down(operation);
        if (steps !== undefined) return void steps.begin(operation, call, once);
        load().then(
          (loaded) => loaded.begin(operation, call, once),
          () => fail(operation, call.failure("ledger-failed", "the code of `once` cannot be loaded")),
        );
      },
      result(result) {
        const call = client.calls.of(result.operation);
        if (call?.claim === undefined || call.cancellation.reason !== undefined) up(result);
        else steps?.end(call, call.claim, result);
      },
    };
  });
}
