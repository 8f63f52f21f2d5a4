import { describe, expect, it, test } from "vitest";
import { declineReasons } from "../src/answer/decline-reasons.ts";
import { errorCodes, publicCodes } from "../src/error/error-codes.ts";
import {
  createClient,
  IndiConnectError,
  type IndiConnectErrorCode,
  toHttp,
  VoterId,
} from "../src/index.node.ts";
import { sandboxCredentials } from "../src/sandbox/sandbox-credentials.ts";
import { createSandbox } from "../src/sandbox.ts";

const codes = Object.keys(errorCodes) as IndiConnectErrorCode[];

describe("an error", () => {
  it.each(codes)("%s has a status and a code of the closed set, and nothing else", (code) => {
    const answer = toHttp(new IndiConnectError(code, "canary", { status: 418, requestId: "canary" }));
    expect(Object.keys(answer)).toEqual(["status", "code"]);
    expect(answer.status).toBe(publicCodes[answer.code]);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(600);
  });

  it.each(codes)("%s does not invite a retry if the call may have been billed", (code) => {
    for (const sent of ["yes", "unknown"] as const) {
      if (errorCodes[code].ending === "free") continue;
      expect(toHttp(new IndiConnectError(code, "", { sent })).code).not.toBe("unavailable");
    }
  });

  test("of a request that never left says so, and one that may have left does not", () => {
    const failed = (sent: "no" | "unknown") =>
      toHttp(new IndiConnectError("connection-failed", "", { sent }));
    expect(failed("no")).toEqual({ status: 503, code: "unavailable" });
    expect(failed("unknown")).toEqual({ status: 502, code: "no-answer" });
  });

  test.each([new TypeError("canary"), "canary", undefined, null, {}, { error: { reason: "toString" } }])(
    "that is foreign is the app's own: %s",
    (foreign) => {
      expect(toHttp(foreign)).toEqual({ status: 500, code: "internal" });
    },
  );
});

describe("a declined verification", () => {
  test.each(Object.entries(declineReasons))("by %s", (reason, facts) => {
    const answer = toHttp({ ok: false, message: "canary", error: { reason } });
    expect(answer).toEqual({ status: publicCodes[facts.public], code: facts.public });
  });

  test("is unavailable only where the account is refused, since any other one may have been billed", () => {
    for (const { concerns, public: code } of Object.values(declineReasons))
      expect(code === "unavailable").toBe(concerns === "account");
  });
});

test("as verify() gives them", async () => {
  const sandbox = createSandbox();
  const { url } = await sandbox.listen();
  const client = createClient({ baseUrl: url, credentials: sandboxCredentials });
  try {
    const answers = [];
    for (const epicNo of ["ABC0000902", "ABC0000911", "ABC0000914", "ABC0000927", "ABC0000942", "1.7E+16"]) {
      const ended = await client.verify(VoterId, { epicNo }).catch((error: unknown) => error);
      answers.push(toHttp(ended));
    }
    expect(answers).toEqual([
      { status: 404, code: "no-record" },
      { status: 503, code: "unavailable" },
      { status: 502, code: "no-answer" },
      { status: 502, code: "no-answer" },
      { status: 502, code: "no-answer" },
      { status: 422, code: "invalid-input" },
    ]);
  } finally {
    client.close();
    await sandbox.close();
  }
});
