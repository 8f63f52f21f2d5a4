import { inspect } from "node:util";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from "vitest";
import {
  createClient,
  createFlow,
  FlowState,
  type IndiConnect,
  IndiConnectError,
  MobileOtpDetails,
  MobileOtpSend,
  MobileOtpVerify,
  UdyamOtpSend,
  UdyamOtpVerify,
} from "../src/index.node.ts";
import { createSandbox, type Sandbox } from "../src/sandbox.ts";

const mobileNumber = "9812345670";
const credentials = {
  serviceKey: "sk_test_EXAMPLE",
  accessKey: "indc_test_EXAMPLE",
  secretKey: "ac_test_EXAMPLE",
};
let time: number;
let sandbox: Sandbox;
let client: IndiConnect;

beforeEach(async () => {
  time = 1_800_000_000_000;
  sandbox = createSandbox({ steps: { now: () => time } });
  client = createClient({ credentials, baseUrl: (await sandbox.listen()).url });
});
afterEach(async () => {
  client.close();
  await sandbox.close();
});

const now = (): number => time;
const reason = (verification: { ok: boolean; error?: { reason: string } }): string =>
  verification.ok ? "ok" : String(verification.error?.reason);

async function refusal(call: Promise<unknown>): Promise<string> {
  const calls = sandbox.calls.length;
  const error = await call.then(
    () => expect.fail("it was sent"),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(IndiConnectError);
  expect(error).toMatchObject({ sent: "no", code: expect.stringMatching(/^(invalid-option|aborted)$/) });
  expect(sandbox.calls).toHaveLength(calls);
  return (error as IndiConnectError).message;
}

describe("a check of two steps", () => {
  it("goes from the number to the answer, in another process if need be", async () => {
    const flow = createFlow(client, MobileOtpSend, MobileOtpVerify);
    const { verification, state } = await flow.start({ mobileNumber });
    expect(verification.ok).toBe(true);
    const kept = state?.serialise() ?? expect.fail("no state");

    const elsewhere = createFlow(client, MobileOtpSend, MobileOtpVerify);
    const wrong = await elsewhere.submit(kept, { otp: "654321" });
    expect(reason(wrong)).toBe("otp-rejected");
    const right = await elsewhere.submit(kept, { otp: "123456" });
    expect(right.ok && right.result.provider).toBe("airtel");

    // A third step goes on from the same first one.
    const details = await createFlow(client, MobileOtpSend, MobileOtpDetails).submit(kept, {});
    expect(details.ok && details.result.identity?.name).toBe("ASHA EXAMPLE");
    expect(sandbox.calls.map((call) => call.operation)).toEqual([
      "MobileOtpSend",
      "MobileOtpVerify",
      "MobileOtpVerify",
      "MobileOtpDetails",
    ]);
  });

  it("hands over under the name that the SDL declares", async () => {
    const flow = createFlow(client, UdyamOtpSend, UdyamOtpVerify);
    const { state } = await flow.start({ udyamRegistrationNo: "UDYAM-XX-00-0000000", mobileNumber });
    await flow.submit(state ?? expect.fail("no state"), { otp: "123456" });
    expect(sandbox.calls[1]?.variables).toEqual({ idNumber: state?.handedOver, otp: "123456" });
  });

  it("asks for the rest of the variables alone, and is typed as its documents are", () => {
    const flow = createFlow(client, UdyamOtpSend, UdyamOtpVerify);
    expectTypeOf<Parameters<typeof flow.submit>[1]>().toEqualTypeOf<{ otp: string }>();
    expectTypeOf<Parameters<typeof flow.start>[0]["udyamRegistrationNo"]>().toEqualTypeOf<string>();
    // @ts-expect-error the first step has nothing that is handed over to it
    expect(() => createFlow(client, MobileOtpVerify, MobileOtpSend)).toThrow(IndiConnectError);
  });

  it("refuses steps that do not follow each other", () => {
    expect(() => createFlow(client, MobileOtpSend, UdyamOtpVerify)).toThrow(
      expect.objectContaining({
        code: "invalid-document",
        message: expect.stringContaining("UdyamOtpVerify does not follow MobileOtpSend"),
      }),
    );
  });

  it("has no state if the first step passed nothing on", async () => {
    const flow = createFlow(client, MobileOtpSend, MobileOtpVerify);
    sandbox.answerOnce(MobileOtpSend, { result: { requestId: null } });
    expect(await flow.start({ mobileNumber })).toMatchObject({
      verification: { ok: true },
      state: undefined,
    });
    sandbox.answerOnce(MobileOtpSend, { result: { requestId: "" } });
    expect((await flow.start({ mobileNumber })).state).toBeUndefined();
    sandbox.answerOnce(MobileOtpSend, { scenario: "declined-balance" });
    const declined = await flow.start({ mobileNumber });
    expect([reason(declined.verification), declined.state]).toEqual(["insufficient-balance", undefined]);
  });

  it("keeps the options of each call", async () => {
    const flow = createFlow(client, MobileOtpSend, MobileOtpVerify);
    const signal = AbortSignal.abort();
    await refusal(flow.start({ mobileNumber }, { signal }));
    await flow.start({ mobileNumber }, { myAppId: "mine" });
    expect(sandbox.calls.at(-1)).toMatchObject({ myAppId: "mine" });
    const { state } = await flow.start({ mobileNumber });
    await refusal(flow.submit(state ?? expect.fail("no state"), { otp: "123456" }, { signal }));
  });
});

describe("its guards", () => {
  const guards = { coolDown: 60_000, expiresAfter: 300_000, now };

  it("sends no second OTP before the cool-down is over", async () => {
    const flow = createFlow(client, MobileOtpSend, MobileOtpVerify, guards);
    const { state: previous } = await flow.start({ mobileNumber });
    time += 59_001;
    const again = flow.start({ mobileNumber }, { previous });
    expect(await refusal(again)).toBe("Wait 1 s before another MobileOtpSend. Nothing was sent.");
    time += 999;
    expect((await flow.start({ mobileNumber }, { previous: previous?.serialise() })).state).toBeDefined();
  });

  it("submits no state that has expired", async () => {
    const flow = createFlow(client, MobileOtpSend, MobileOtpVerify, guards);
    const { state = expect.fail("no state") } = await flow.start({ mobileNumber });
    time += 300_000;
    expect(reason(await flow.submit(state, { otp: "000000" }))).toBe("otp-rejected");
    time += 1;
    expect(await refusal(flow.submit(state, { otp: "123456" }))).toBe(
      "The state expired 1 s ago: start MobileOtpSend again. Nothing was sent.",
    );
  });

  it("accepts a state only for its own first step", async () => {
    const flow = createFlow(client, MobileOtpSend, MobileOtpVerify);
    const { state = expect.fail("no state") } = await flow.start({ mobileNumber });
    const other = createFlow(client, UdyamOtpSend, UdyamOtpVerify);
    expect(await refusal(other.submit(state, { otp: "123456" }))).toContain("start UdyamOtpSend");
  });
});

describe("its state", () => {
  it("holds nothing that was sent, and shows nothing that was handed over", async () => {
    const flow = createFlow(client, MobileOtpSend, MobileOtpVerify);
    const { state = expect.fail("no state") } = await flow.start({ mobileNumber });
    expect(state.serialise()).not.toContain(mobileNumber);
    expect(state.serialise()).toContain(state.handedOver);
    for (const shown of [
      inspect(state, { showHidden: true, depth: 9 }),
      JSON.stringify(state),
      String(state),
    ]) {
      expect(shown).not.toContain(state.handedOver);
    }
  });

  it("comes back from its text, whatever was handed over", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.string(),
        fc.integer(),
        (handedOver, documentType, startedAt) => {
          const state = FlowState.from(new FlowState(documentType, startedAt, handedOver).serialise());
          expect([state.documentType, state.startedAt, state.handedOver]).toEqual([
            documentType,
            startedAt,
            handedOver,
          ]);
        },
      ),
    );
  });

  it("refuses every other text in one line that does not repeat it", () => {
    const good = JSON.parse(new FlowState("d", 1, "h").serialise()) as Record<string, unknown>;
    const broken = Object.keys(good).flatMap((key) => [
      { ...good, [key]: undefined },
      { ...good, [key]: { secret: 1 } },
    ]);
    for (const text of ["", "secret", "null", "1", "[]", ...broken.map((each) => JSON.stringify(each))]) {
      expect(() => FlowState.from(text), text).toThrow(/^That is not a flow state: .* Nothing was sent\.$/);
    }
    expect(() => FlowState.from(JSON.stringify({ ...good, handedOver: "" }))).toThrow(
      expect.objectContaining({ code: "invalid-option", sent: "no" }),
    );
  });
});
