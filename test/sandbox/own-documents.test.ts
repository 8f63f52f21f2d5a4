import { parse } from "graphql";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { VerificationDocument } from "../../src/document/document.ts";
import {
  createClient,
  FaceLivenessPassive,
  fetchTransport,
  type IndiConnect,
  MobileOtpSend,
  MobileOtpVerify,
  withService,
} from "../../src/index.node.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox.ts";
import { keys } from "../clients.ts";

let sandbox: Sandbox;
let client: IndiConnect;
const log: string[] = [];
beforeEach(() => {
  log.length = 0;
  sandbox = createSandbox({ log: (line) => log.push(line) });
  client = createClient({
    environment: "staging",
    credentials: keys,
    transport: fetchTransport({ fetch: sandbox.fetch }),
  });
});
afterEach(() => client.close());

/** An app's own document of a shipped service, under names of its own. */
function own<Result, Variables>(
  text: string,
  like: Parameters<typeof withService>[1],
): VerificationDocument<Result, Variables> {
  return withService(parse(text, { noLocation: true }) as never, like) as never;
}

const Live = own<{ alive: boolean }, { photo: string }>(
  `mutation Live($photo: String!) { verify(input: { documentType: "Face Liveness Passive", url: $photo }) {
    ok message result { __typename ... on LivenessDetectionResult { alive: is_live } } } }`,
  FaceLivenessPassive,
);
const Send = own<{ id: string }, { to: string }>(
  `mutation Send($to: String!) { verify(input: { documentType: "Mobile Verification With Otp", mobileNumber: $to }) {
    ok message result { __typename ... on MobileVerificationWithOtp { id: requestId } } } }`,
  MobileOtpSend,
);
const Confirm = own<{ provider: string }, { id: string; code: string }>(
  `mutation Confirm($id: String!, $code: String!) {
    verify(input: { documentType: "mobile verification with status", requestId: $id, otp: $code }) {
      ok message result { __typename ... on MobileVerificationWithStatus { provider } } } }`,
  MobileOtpVerify,
);

describe("an app's own document of a shipped service, in the sandbox", () => {
  it("is answered what answer() and answerOnce() say, under its own names", async () => {
    const photo = "https://example.com/face.jpg";
    const ask = async () => {
      const verification = await client.verify(Live, { photo });
      return verification.ok ? verification.result.alive : verification.message;
    };
    expect(await ask()).toBe(true);
    sandbox.answer(Live, { result: { alive: false } });
    sandbox.answerOnce(Live, { ok: false, message: "once", result: null });
    expect([await ask(), await ask(), await ask()]).toEqual(["once", false, false]);
    sandbox.reset();
    expect(await ask()).toBe(true);
  });

  it("shares its answers with the shipped document", async () => {
    const url = "https://example.com/face.jpg";
    sandbox.answerOnce(FaceLivenessPassive, { result: { is_live: false } });
    expect(await client.verify(Live, { photo: url })).toMatchObject({ result: { alive: false } });
    sandbox.answerOnce(Live, { result: { alive: false } });
    expect(await client.verify(FaceLivenessPassive, { url })).toMatchObject({ result: { is_live: false } });
  });

  it("is followed through its steps", async () => {
    const to = "9812345670";
    const sent = await client.verify(Send, { to });
    const id = sent.ok ? sent.result.id : expect.fail(String(sent.message));
    expect(await client.verify(Send, { to })).toMatchObject({
      ok: false,
      message: /^An OTP was sent already/,
    });
    const confirm = async (code: string) => (await client.verify(Confirm, { id, code })).message;
    expect(await confirm("654321")).toBe("Invalid OTP");
    expect((await client.verify(Confirm, { id, code: "123456" })).ok).toBe(true);
    expect(await confirm("123456")).toBe("DOCUMENT_ALREADY_RETRIEVED");
    // The shipped document is the same service.
    expect((await client.verify(MobileOtpVerify, { requestId: id, otp: "123456" })).message).toBe(
      "DOCUMENT_ALREADY_RETRIEVED",
    );
  });

  it("is logged under the service's name, without a value", async () => {
    await client.verify(Live, { photo: "https://example.com/face.jpg" });
    await client.verify(Send, { to: "9812345670" });
    expect(log).toEqual(["FaceLivenessPassive found 200 photo=…pg", "MobileOtpSend found 200 to=…70"]);
    expect(sandbox.calls.map(({ operation }) => operation)).toEqual(["FaceLivenessPassive", "MobileOtpSend"]);
  });
});
