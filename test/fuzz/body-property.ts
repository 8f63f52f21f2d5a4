import fc from "fast-check";
import type { Transport } from "../../src/index.node.ts";
import { checkHandedOut } from "./check-handed-out.ts";
import { type HostileBody, hostileBody } from "./hostile-body.ts";
import { hostileText } from "./hostile-text.ts";
import { watchedCall } from "./watched-call.ts";

/** Whatever an app's own transport hands over as the body, status and headers of an answer. No socket is in between. */
export function bodyProperty(): fc.IAsyncPropertyWithHooks<[HostileBody, number, string]> {
  const status = fc.oneof(
    { weight: 4, arbitrary: fc.constant(200) },
    { weight: 1, arbitrary: fc.constantFrom(202, 400, 401, 402, 429, 500, 503, 0, -1, 2 ** 40) },
  );
  return fc.asyncProperty(hostileBody, status, hostileText, async ({ bytes, unbroken }, code, header) => {
    const body = bytes.toString("utf8");
    const transport: Transport = { send: async () => ({ status: code, body, header: () => header }) };
    const call = await watchedCall(transport, "https://far.example", { mayLeak: !unbroken });
    if (call.error?.sent === "no") throw new Error("said not sent, was answered");
    checkHandedOut(body, call);
  });
}
