import fc from "fast-check";
import type { Transport } from "../../src/index.node.ts";
import { checkHandedOut } from "./check-handed-out.ts";
import { type HostileAnswer, hostileAnswer } from "./hostile-answer.ts";
import type { HostileServer } from "./hostile-server.ts";
import { variables, watchedCall } from "./watched-call.ts";

/**
 * Whatever a server writes: the call ends as it must, was read as often as it says, and an answer that came whole is
 * handed out whole.
 */
export function answerProperty(
  server: HostileServer,
  transport: Transport,
): fc.IAsyncPropertyWithHooks<[HostileAnswer]> {
  let calls = 0;
  return fc.asyncProperty(hostileAnswer, async (answer) => {
    // A request can arrive after the call that sent it had ended.
    const id = `call-${++calls}`;
    server.answer(answer);
    const call = await watchedCall(transport, server.url, {
      given: { ...variables, id },
      mayLeak: !answer.unbroken,
    });
    const { verification, error } = call;
    const read = server.requests.filter(({ body }) => body.includes(`"id":"${id}"`)).length;
    const attempts = (verification ?? error)?.receipt?.attempts;
    // A request that left on a connection which the server was just closing is not read.
    const lost = error?.sent !== "yes" && error?.code === "connection-lost";
    // Nor is one known to be read where a busy machine let the deadline pass first.
    const unread = read === 0 && (lost || (error?.code === "timeout" && error.sent !== "yes"));
    if (read !== attempts && !unread) {
      throw new Error(`read ${read} times after ${attempts} attempts (${error?.code})`);
    }
    if (error?.sent === "no" && read > 0) throw new Error("said not sent, was read");
    if (unread || error?.code === "timeout" || answer.body === undefined) return;
    checkHandedOut(answer.body.toString("utf8"), call);
  });
}
