import { expect, test } from "vitest";
import { undiciTransport } from "../examples/undici-transport.ts";
import { clientFor, Everything, failureOf, found } from "./clients.ts";
import { type Expected, failureRows } from "./failure-rows.ts";
import { authority } from "./servers/certificates.ts";
import { startFarEnd } from "./servers/far-end.ts";
import { startRow } from "./servers/start-row.ts";

// The example decodes nothing: it asks for no encoding.
const rows = failureRows.filter(({ name }) => !/gzip|brotli|deflate/i.test(name));

/** What undici does not take for an answer. */
const otherwise: Readonly<Record<string, Expected>> = {
  "an answer behind an HTTP 100": {
    code: "connection-lost",
    sent: "unknown",
    retryable: false,
    attempts: 1,
    status: undefined,
    requests: 1,
  },
};

test.each(rows.map((row) => [row.name, row] as const))("through undici, %s", async (name, row) => {
  const { baseUrl, farEnd, elsewhere, stop } = await startRow(row);
  const transport = undiciTransport(new URL(baseUrl).origin, row.trusted && { connect: { ca: authority } });
  const client = clientFor(
    transport,
    baseUrl,
    { maxResponseBytes: row.maxResponseBytes },
    row.deadline && {
      setTimeout: (callback, milliseconds) =>
        milliseconds === 60_000
          ? farEnd.stalled.then(() => setTimeout(callback, 50))
          : setTimeout(callback, milliseconds),
      clearTimeout: () => {},
    },
  );
  const expected = otherwise[name] ?? row.expected;
  try {
    const call = client.verify(Everything, { name: "Example" });
    if (expected === "answered") {
      expect(await call).toMatchObject({
        ok: true,
        receipt: { attempts: 1 },
        result: { finding: "yes" },
      });
      expect(farEnd.requests).toHaveLength(1);
    } else {
      const { code, sent, retryable, receipt, status } = await failureOf(call);
      const attempts = receipt?.attempts;
      expect({ code, sent, retryable, attempts, status, requests: farEnd.requests.length }).toEqual(expected);
    }
    expect(elsewhere.connections).toBe(0);
  } finally {
    client.close();
    await stop();
  }
});

test("a call given up while it waits for a connection never leaves", async () => {
  let answer = (): void => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const farEnd = await startFarEnd({
    answer: async (_, { stall }) => {
      stall();
      await answered;
      return { headers: { "content-type": "application/json" }, body: JSON.stringify(found) };
    },
  });
  const client = clientFor(undiciTransport(farEnd.url, { connections: 1 }), farEnd.url);
  const first = client.verify(Everything, { name: "Example" });
  await farEnd.stalled;
  const giveUp = new AbortController();
  const second = failureOf(client.verify(Everything, { name: "Example" }, { signal: giveUp.signal }));
  giveUp.abort();
  expect(await second).toMatchObject({ code: "aborted", sent: "no" });
  answer();
  expect(await first).toMatchObject({ ok: true });
  expect(await client.verify(Everything, { name: "Example" })).toMatchObject({ ok: true });
  expect(farEnd.requests).toHaveLength(2);
  client.close();
  await farEnd.stop();
});
