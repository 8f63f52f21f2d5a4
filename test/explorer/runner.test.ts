import { afterEach, expect, it, vi } from "vitest";
import { catalogue } from "../../src/catalogue/catalogue.ts";
import type { ExplorerAnswer } from "../../src/explorer/explorer-session.ts";
import { runByClient } from "../../src/explorer/page/runner.ts";
import { sampleVariables } from "../../src/explorer/sample-variables.ts";
import { createSandbox } from "../../src/sandbox.ts";

afterEach(() => {
  vi.useRealTimers();
});

const entry = catalogue().find(({ operation }) => operation === "FaceLivenessPassive");
if (entry === undefined) throw new Error("FaceLivenessPassive is not shipped");
const query = entry.service.text ?? "";
const body = JSON.stringify({
  data: {
    verify: { ok: true, message: "", result: { __typename: entry.service.resultType, is_live: true } },
  },
});

it("waits for a person who thinks about the cost, and keeps the answer that is paid for then", async () => {
  vi.useFakeTimers();
  const reading = runByClient(entry, query, { url: "https://example.com/face.jpg" }, async () => {
    await new Promise((resolve) => setTimeout(resolve, 3_600_000));
    return { status: 200, body };
  });
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect((await reading).outcome).toMatchObject({ verification: { ok: true, result: { is_live: true } } });
});

it("sends nothing that the client refuses", async () => {
  const send = vi.fn(async () => ({ status: 200, body }));
  const refused = await runByClient(entry, query, {}, send);
  expect(refused.outcome).toMatchObject({ thrown: { code: "invalid-input", sent: "no" } });
  expect(send).not.toHaveBeenCalled();
});

it("tells what became of a request that has no answer, and sends it once", async () => {
  const send = vi.fn(async () => ({ failure: "connection-failed", sent: "no" }) as const);
  const { outcome } = await runByClient(entry, query, { url: "https://example.com/face.jpg" }, send);
  expect(outcome).toMatchObject({ thrown: { code: "connection-failed", sent: "no" } });
  expect(send).toHaveBeenCalledTimes(1);
});

it("runs a REST service through the sandbox's own explorer", async () => {
  const report =
    catalogue().find(({ operation }) => operation === "CrifReportFetch") ?? expect.fail("no entry");
  const sandbox = createSandbox();
  const { url } = await sandbox.listen();
  const { outcome } = await runByClient(
    report,
    report.service.text ?? "",
    sampleVariables(report.inputs) ?? {},
    async (asked) => {
      const response = await fetch(`${url}/explorer/run`, { method: "POST", body: asked });
      return (await response.json()) as ExplorerAnswer;
    },
  );
  expect(outcome).toMatchObject({
    verification: { ok: true, result: { score: "700", b2CReport: expect.anything() } },
  });
  expect(sandbox.calls).toMatchObject([
    { operation: "CrifReportFetch", variables: { addressLine2: "", customerConsent: "Y" } },
  ]);
  await sandbox.close();
});
