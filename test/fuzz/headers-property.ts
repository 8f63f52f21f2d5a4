import fc from "fast-check";
import type { ClientOptions, Transport } from "../../src/index.node.ts";
import type { HostileServer } from "./hostile-server.ts";
import { hostileText } from "./hostile-text.ts";
import { hostileValue } from "./hostile-value.ts";
import { watchedCall } from "./watched-call.ts";

const injected = fc
  .tuple(
    fc.constantFrom("sk_test_a", "indc_test_a", "ac_test_a", ""),
    fc.constantFrom(
      "\r\n",
      "\n",
      "\r",
      "\0",
      "\u010d\u010a",
      "\u2028",
      "\t",
      " ",
      ":",
      "\r\n\r\n",
      "%0d%0a",
      "\\r\\n",
    ),
    fc.constantFrom("x-injected: 1", "x-injected:1\r\nhost: other", "content-length: 0", "POST / HTTP/1.1"),
  )
  .map((parts) => parts.join(""));
const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("sk_test_b", "indc_test_b", "ac_test_b", "app-1") },
  { weight: 4, arbitrary: injected },
  { weight: 1, arbitrary: hostileText },
  { weight: 1, arbitrary: hostileValue },
);

/** Whatever is given as keys or other headers' values: it is refused before it is sent, or is the value of its header. */
export function headersProperty(
  server: HostileServer,
  transport: Transport,
): fc.IAsyncPropertyWithHooks<[object]> {
  const options = fc
    .record({
      credentials: fc.oneof(
        { weight: 5, arbitrary: fc.record({ serviceKey: value, accessKey: value, secretKey: value }) },
        { weight: 1, arbitrary: hostileValue },
      ),
      rest: fc.record(
        {
          providerCode: fc.oneof(value, fc.record({ Hostile: value })),
          myAppId: fc.record({ Hostile: value }),
        },
        { requiredKeys: [] },
      ),
      given: fc.boolean(),
    })
    .map(({ credentials, rest, given }) => ({
      credentials: given ? () => credentials : credentials,
      ...rest,
    }));
  return fc.asyncProperty(options, async (given) => {
    server.answer({
      pieces: [Buffer.from("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}")],
      after: "keep",
    });
    const { error } = await watchedCall(transport, server.url, {
      options: given as unknown as ClientOptions,
    });
    if (error === undefined) throw new Error("nothing was wrong with an empty answer");
    if (error.sent === "no") {
      if (server.requests.length > 0) throw new Error("was sent and refused");
      if (!/^invalid-(credentials|option)$/.test(error.code)) throw new Error(`refused as ${error.code}`);
      return;
    }
    if (server.requests.length > 1) throw new Error("was sent twice");
    const [request] = server.requests;
    if (request === undefined) {
      if (error.code === "timeout" || error.code === "connection-lost") return; // a busy machine
      throw new Error(`never came: ${error.code}`);
    }
    if (error.code !== "invalid-response" && error.code !== "timeout")
      throw new Error(`ended as ${error.code}`);
    const names = request.headerNames.map((name) => name.toLowerCase());
    if (names.includes("x-injected") || new Set(names).size < names.length)
      throw new Error("a header came in");
    if (request.method !== "POST" || !request.body.includes("mutation"))
      throw new Error("another request came");
  });
}
