import { describe, expect, it } from "vitest";
import type { Verification } from "../../src/answer/verification.ts";
import { endingOf } from "../../src/bulk/ending-of.ts";
import { isHopeless } from "../../src/bulk/is-hopeless.ts";
import type { RowEnding } from "../../src/bulk/row-ending.ts";
import { IndiConnectError, type IndiConnectErrorDetails } from "../../src/error/error.ts";

/** A clock on which every call takes 12.6 ms. */
function clockwork() {
  let now = 100;
  return {
    now: () => {
      now += 12.6;
      return now;
    },
    date: () => 1_700_000_000_000,
    setTimeout: () => undefined,
  };
}

const ending = async (call: () => Promise<Verification<unknown>>) => endingOf(call, clockwork());
const failing = (code: IndiConnectError["code"], details: IndiConnectErrorDetails) =>
  ending(() => Promise.reject(new IndiConnectError(code, "what happened", details)));
const timed = { at: 1_700_000_000_000, duration: 13 };
const answer = { ok: true, message: "fine", result: null, error: null } as never;

describe("how a call ended", () => {
  it("is done where the vendor served it", async () => {
    const result = { score: 1 };
    const verification = { ok: true, message: "fine", result, answer, receipt: { attempts: 2 } } as never;
    expect(await ending(async () => verification)).toEqual({
      ending: {
        outcome: "done",
        reason: null,
        message: "fine",
        sent: "yes",
        attempts: 2,
        ...timed,
        result,
      },
      retryAfter: undefined,
    });
  });

  it("is declined where the vendor answered without a result", async () => {
    const error = { reason: "no-record", status: "102", message: "none", decryptedError: null } as const;
    const verification = { ok: false, message: null, error, answer, receipt: { attempts: 1 } } as never;
    expect(await ending(async () => verification)).toEqual({
      ending: {
        outcome: "declined",
        reason: "no-record",
        message: null,
        sent: "yes",
        attempts: 1,
        ...timed,
        error,
      },
      retryAfter: undefined,
    });
  });

  it.each([
    ["no", "failed"],
    ["yes", "failed"],
    ["unknown", "unknown"],
  ] as const)("with sent %s and no answer is %s", async (sent, outcome) => {
    const found = await failing("connection-lost", { sent, receipt: { attempts: 3 } as never });
    expect(found).toEqual({
      ending: {
        outcome,
        reason: "connection-lost",
        message: "what happened",
        sent,
        attempts: 3,
        ...timed,
        error: { code: "connection-lost", message: "what happened" },
      },
      retryAfter: undefined,
    });
  });

  it("tells status, request and pause where the server said them", async () => {
    const details = { sent: "yes", status: 429, requestId: "req-1", retryAfter: 2_000, attempts: 1 } as const;
    const found = await failing("rate-limited", details);
    expect(found.retryAfter).toBe(2_000);
    expect(found.ending).toMatchObject({
      outcome: "failed",
      error: { code: "rate-limited", message: "what happened", status: 429, requestId: "req-1" },
    });
  });

  it("is unknown where something else failed, whose text is not repeated", async () => {
    for (const call of [
      () => Promise.reject(new Error("secret of a person")),
      () => {
        throw new TypeError("secret of a person");
      },
    ]) {
      const found = await ending(call);
      expect(JSON.stringify(found)).not.toContain("secret");
      expect(found).toMatchObject({
        ending: {
          outcome: "unknown",
          reason: "failed",
          sent: "unknown",
          attempts: 1,
          ...timed,
          message: "The call failed in a way that is not the client's. It may have been served and billed.",
          error: { code: "failed", message: expect.stringContaining("not the client's") },
        },
        retryAfter: undefined,
      });
    }
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
