import { describe, expect, test } from "vitest";
import {
  clientFor,
  Everything,
  failureOf,
  type TransportName,
  transportFor,
  transportNames,
} from "./clients.ts";
import { type Expected, type FailureRow, failureRows } from "./failure-rows.ts";
import { authority } from "./servers/certificates.ts";
import { startRow } from "./servers/start-row.ts";

const expectedOf = (row: FailureRow, transport: TransportName): Expected | "answered" =>
  (transport === "fetch" && row.throughFetch) || row.expected;

describe.each(transportNames)("through %s", (transportName) => {
  test.each(failureRows.map((row) => [row.name, row] as const))("%s", async (_, row) => {
    const { baseUrl, farEnd, elsewhere, stop } = await startRow(row);
    const transport = transportFor(transportName, row.trusted && authority);
    const setTimeoutOnStall = (callback: () => void, milliseconds: number): unknown =>
      // The far end says when the deadline passes: no test waits, and none fails on a slow machine.
      milliseconds === 60_000
        ? farEnd.stalled.then(() => setTimeout(callback, 50))
        : setTimeout(callback, milliseconds);
    const client = clientFor(
      transport,
      baseUrl,
      { maxResponseBytes: row.maxResponseBytes },
      row.deadline && { setTimeout: setTimeoutOnStall, clearTimeout: () => {} },
    );
    try {
      const call = client.verify(Everything, { name: "Example" });
      const expected = expectedOf(row, transportName);
      if (expected === "answered") {
        expect(await call).toMatchObject({
          ok: true,
          receipt: { attempts: 1 },
          result: { finding: "yes" },
        });
        expect(farEnd.requests).toHaveLength(1);
      } else {
        const { code, sent, retryable, receipt, status, operation } = await failureOf(call);
        const attempts = receipt?.attempts;
        expect({ code, sent, retryable, attempts, status, requests: farEnd.requests.length }).toEqual(
          expected,
        );
        expect(operation).toBe("Everything");
      }
      expect(elsewhere.connections).toBe(0);
    } finally {
      client.close();
      await stop();
    }
  });
});

describe("the table itself", () => {
  test.each(transportNames)(
    'through %s, sent is "no" just where the far end had nothing',
    (transportName) => {
      for (const row of failureRows) {
        const expected = expectedOf(row, transportName);
        if (expected === "answered") continue;
        const had = expected.requests > 0;
        if (had) expect(expected.sent, row.name).not.toBe("no");
        else if (expected.sent !== "no") expect(row.cannotKnow, row.name).toBeDefined();
      }
    },
  );

  test("no two rows share a name", () => {
    expect(new Set(failureRows.map(({ name }) => name)).size).toBe(failureRows.length);
  });
});
