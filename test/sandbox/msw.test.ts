import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  CrifConsentOtpSend,
  createClient,
  fetchTransport,
  type IndiConnectError,
  NameMatch,
} from "../../src/index.node.ts";
import { createSandbox } from "../../src/sandbox.ts";
import { sandboxHandlers } from "../../src/sandbox-msw.ts";

const sandbox = createSandbox();
const server = setupServer(
  ...sandboxHandlers(sandbox),
  ...sandboxHandlers(sandbox, { baseUrl: "http://127.0.0.1:9/" }),
);
const credentials = {
  serviceKey: "sk_test_EXAMPLE",
  accessKey: "indc_test_EXAMPLE",
  secretKey: "ac_test_EXAMPLE",
};

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => sandbox.reset());
afterAll(() => server.close());

// MSW catches node:http as well as fetch, so the client is the one that the app makes.
const ways = [
  ["node:http, staging", { environment: "staging" } as const],
  ["fetch, staging", { environment: "staging", transport: fetchTransport() } as const],
  ["node:http, a base URL", { baseUrl: "http://127.0.0.1:9" } as const],
] as const;

describe.each(ways)("the sandbox behind Mock Service Worker: %s", (_, options) => {
  it("answers, declines and counts", async () => {
    const client = createClient({ credentials, ...options });
    const same = await client.verify(NameMatch, { name1: "ASHA EXAMPLE", name2: "ASHA EXAMPLE" });
    expect(same.ok).toBe(true);
    const none = await client.verify(NameMatch, { name1: "ASHA NO RECORD", name2: "ASHA EXAMPLE" });
    expect(none.ok ? "ok" : none.error.reason).toBe("no-record");
    expect(sandbox.calls).toHaveLength(2);
    client.close();
  });

  it("answers REST services at their own paths", async () => {
    const client = createClient({ credentials, ...options });
    const sent = await client.verify(CrifConsentOtpSend, { mobileNumber: "9812345670" });
    expect(sent.ok && sent.result.data).toBe(true);
    expect(sandbox.calls).toMatchObject([{ operation: "CrifConsentOtpSend", scenario: "found" }]);
    client.close();
  });

  it("breaks connections as far as it can", async () => {
    const client = createClient({ credentials, ...options });
    const lost = client.verify(NameMatch, { name1: "ASHA LOST ANSWER", name2: "ASHA EXAMPLE" });
    const error = (await lost.catch((thrown: unknown) => thrown)) as IndiConnectError;
    // Behind Mock Service Worker node:http has no socket, so a lost answer looks as if there never was a connection.
    const unconnected = !("transport" in options);
    expect([error.code, error.sent]).toEqual(
      unconnected ? ["connection-failed", "no"] : ["connection-lost", "unknown"],
    );
    expect(sandbox.calls).toHaveLength(error.receipt?.attempts ?? 0);
    client.close();
  });
});
