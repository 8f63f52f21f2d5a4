import { describe, expect, test } from "vitest";
import type { DeclineReason } from "../src/answer/decline-reasons.ts";
import { reasonOf } from "../src/answer/reason-of.ts";

describe("a reason is read from the vendor's words", () => {
  test.each<[DeclineReason, readonly string[]]>([
    [
      "insufficient-balance",
      [
        "Insufficient balance",
        "insufficient_provider_balance",
        "INSUFFICIENT-WALLET-CREDIT",
        "Insufficient funds",
        "Provider balance is low",
        "balance is zero",
        "the balance is empty now",
      ],
    ],
    [
      "unsupported-document-type",
      ["Unsupported document type", "unsupported documentType: X", "Service not found"],
    ],
    [
      "unauthorized",
      [
        "Authentication failed",
        "unauthorised",
        "Unauthorized",
        "Invalid api key",
        "invalid service-key",
        "invalid accesskey",
        "Invalid secret key",
      ],
    ],
    ["already-retrieved", ["DOCUMENT_ALREADY_RETRIEVED", "already retrieved", "already-retrieved"]],
    [
      "otp-rejected",
      [
        "Invalid OTP",
        "wrong otp",
        "Incorrect one-time OTP",
        "expired OTP",
        "mismatched OTP",
        "OTP is invalid",
        "otp was wrong",
        "OTP incorrect",
        "OTP has expired",
        "OTP mismatch",
      ],
    ],
    [
      "no-record",
      [
        "No record found",
        "no_data_found",
        "No matching found",
        "no results found",
        "no-match-found",
        "Record not found",
        "RECORD_NOT_FOUND",
      ],
    ],
    [
      "source-unavailable",
      [
        "Source is down",
        "source unavailable",
        "service temporarily unavailable",
        "Server unavailable",
        "timed out",
        "request timeout",
        "time out",
        "under maintenance",
      ],
    ],
    [
      "invalid-input",
      ["Invalid PAN", "must be a number", "pan is required", "Bad Request", "malformed date"],
    ],
    [
      "other",
      [
        "",
        "balance is fine",
        "an option is wrong",
        "OTP sent",
        "records were found",
        "resource is known",
        "the unavailable",
        "otpion expired",
      ],
    ],
  ])("%s", (reason, texts) => {
    for (const text of texts) expect([text, reasonOf([text])]).toEqual([text, reason]);
  });

  test("whatever stands around it, in whichever text it stands", () => {
    expect(reasonOf([null, undefined, "FAILED", "sorry: NO RECORD FOUND!"])).toBe("no-record");
    expect(reasonOf([])).toBe("other");
    expect(reasonOf([5 as never, {} as never, "timed out"])).toBe("source-unavailable");
  });

  test("of two, the one that the caller must act on first", () => {
    expect(reasonOf(["Invalid OTP", "Insufficient wallet balance"])).toBe("insufficient-balance");
    expect(reasonOf(["invalid request", "source is down"])).toBe("source-unavailable");
    expect(reasonOf(["invalid api key"])).toBe("unauthorized");
    expect(reasonOf(["Invalid OTP"])).toBe("otp-rejected");
  });

  test("words of two texts do not make one", () => {
    expect(reasonOf(["insufficient", "balance"])).toBe("other");
    expect(reasonOf(["otp", "expired"])).toBe("other");
  });

  test("a text beyond any message's length is not read to its end", () => {
    expect(reasonOf([`timed out ${"x".repeat(20_000)}`])).toBe("source-unavailable");
    expect(reasonOf([`${"x".repeat(20_000)} timed out`])).toBe("other");
  });
});
