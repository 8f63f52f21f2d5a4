import { describe, expect, it } from "vitest";
import { endingOf, isFree, retryAfterOf } from "../../src/bulk/ending-of.ts";
import { isHopeless } from "../../src/bulk/is-hopeless.ts";
import type { RowEnding } from "../../src/bulk/row-ending.ts";
import { IndiConnectError, type IndiConnectErrorDetails } from "../../src/error/error.ts";

const NOW = 1_700_000_000_000;
const clock = { now: () => 0, date: () => NOW, setTimeout: () => undefined };
const receipt = { at: new Date(NOW), duration: 12.6, attempts: 2, sent: "yes" } as never;
const timed = { at: NOW + 12, duration: 13, attempts: 2 };
const failure = (code: IndiConnectError["code"], details: IndiConnectErrorDetails) =>
  new IndiConnectError(code, "what happened", details);

describe("how a call ended", () => {
  it("is done where the vendor served it", () => {
    const result = { score: 1 };
    expect(endingOf({ ok: true, message: "fine", result, receipt }, clock)).toEqual({
      ...{ outcome: "done", reason: null, message: "fine", sent: "yes", ...timed },
      result,
    });
  });

  it("is declined where the vendor answered without a result", () => {
    const error = { reason: "no-record", status: "102", message: "none", decryptedError: null } as const;
    expect(endingOf({ ok: false, message: null, error, receipt }, clock)).toEqual({
      ...{ outcome: "declined", reason: "no-record", message: null, sent: "yes", ...timed },
      error,
    });
  });

  it.each([
    ["no", "failed"],
    ["yes", "failed"],
    ["unknown", "unknown"],
  ] as const)("with sent %s and no answer is %s", (sent, outcome) => {
    expect(endingOf(failure("connection-lost", { sent, receipt }), clock)).toEqual({
      ...{ outcome, reason: "connection-lost", message: "what happened", sent, ...timed },
      error: { code: "connection-lost", message: "what happened" },
    });
  });

  it("has the status, request id and pause, if the server gave them", () => {
    const error = failure("rate-limited", {
      sent: "yes",
      status: 429,
      requestId: "req-1",
      retryAfter: 2_000,
    });
    expect(retryAfterOf(error)).toBe(2_000);
    expect(endingOf(error, clock)).toMatchObject({
      outcome: "failed",
      error: { code: "rate-limited", message: "what happened", status: 429, requestId: "req-1" },
    });
  });

  it("has the text that could not be read, where nothing prints it", () => {
    const found = endingOf(
      failure("invalid-response", { sent: "yes", raw: "Asha" }),
      clock,
    ) as RowEnding<never>;
    expect(found.outcome === "failed" && found.error.answer?.()).toBe("Asha");
    expect(JSON.stringify(found)).not.toContain("Asha");
  });

  it("is unknown if something else failed, and does not repeat its text", () => {
    for (const error of [new Error("secret of a person"), "secret of a person", undefined]) {
      const found = endingOf(error, clock);
      expect(JSON.stringify(found)).not.toContain("secret");
      expect(found).toMatchObject({
        ...{ outcome: "unknown", reason: "failed", sent: "unknown", attempts: 1, at: NOW, duration: 0 },
        message: "The call failed for a reason outside the client. It may have been served and billed.",
        error: { code: "failed", message: expect.stringContaining("outside the client") },
      });
    }
  });
});

describe("whether every run sends a row again", () => {
  it.each([
    ["failed", "connection-failed", "no", true],
    ["failed", "rate-limited", "yes", true],
    ["failed", "unauthorized", "yes", true],
    ["failed", "invalid-response", "yes", false],
    ["failed", "failed", "yes", false],
    ["unknown", "timeout", "unknown", false],
    ["declined", "no-record", "yes", false],
    ["done", null, "yes", false],
  ] as const)("%s as %s, sent %s: %s", (outcome, reason, sent, expected) => {
    expect(isFree({ outcome, reason, sent })).toBe(expected);
  });
});

describe("whether every further call would end so too", () => {
  const of = (outcome: string, reason: string | null) =>
    isHopeless({ outcome, reason } as unknown as RowEnding<unknown>);
  it.each(["insufficient-balance", "unauthorized", "unsupported-document-type"])(
    "yes where it is declined as %s",
    (reason) => {
      expect(of("declined", reason)).toBe(true);
    },
  );
  it.each(["no-record", "invalid-input", "no-result"])("no where it is declined as %s", (reason) => {
    expect(of("declined", reason)).toBe(false);
  });
  it.each(["unauthorized", "payment-required", "connection-failed", "timeout", "unavailable", "http-error"])(
    "yes where it failed as %s",
    (reason) => {
      expect([of("failed", reason), of("unknown", reason)]).toEqual([true, true]);
    },
  );
  it.each(["invalid-input", "rate-limited", "response-too-large", "graphql-error"])(
    "no where it failed as %s",
    (reason) => {
      expect(of("failed", reason)).toBe(false);
    },
  );
  it("no where it is done", () => {
    expect(of("done", null)).toBe(false);
  });
});
