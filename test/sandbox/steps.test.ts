import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  createClient,
  fetchTransport,
  type IndiConnect,
  MobileOtpDetails,
  MobileOtpSend,
  MobileOtpVerify,
} from "../../src/index.node.ts";
import { createSandbox, type Sandbox, type StepRules } from "../../src/sandbox.ts";

const mobileNumber = "9812345670";
let time = 0;
let sandbox: Sandbox;
let client: IndiConnect;

function start(rules: StepRules = {}): void {
  sandbox = createSandbox({ steps: { now: () => time, ...rules } });
  client = createClient({
    environment: "staging",
    credentials: {
      serviceKey: "sk_test_EXAMPLE",
      accessKey: "indc_test_EXAMPLE",
      secretKey: "ac_test_EXAMPLE",
    },
    transport: fetchTransport({ fetch: sandbox.fetch }),
  });
}

beforeEach(() => start());
afterEach(() => client.close());

async function send(number = mobileNumber): Promise<string> {
  const sent = await client.verify(MobileOtpSend, { mobileNumber: number });
  return sent.ok ? String(sent.result.requestId) : `declined: ${sent.message}`;
}
async function submit(requestId: string, otp: string): Promise<string> {
  const verification = await client.verify(MobileOtpVerify, { requestId, otp });
  return verification.ok ? "ok" : `${verification.error.reason}: ${verification.message}`;
}

describe("an OTP in the sandbox", () => {
  it("is right once, and used up after", async () => {
    const id = await send();
    expect(await submit(id, "123456")).toBe("ok");
    expect(await submit(id, "123456")).toBe("already-retrieved: DOCUMENT_ALREADY_RETRIEVED");
  });

  it("can be another one", async () => {
    start({ otp: "000111" });
    const id = await send();
    expect(await submit(id, "123456")).toBe("otp-rejected: Invalid OTP");
    expect(await submit(id, "000111")).toBe("ok");
  });

  it("is closed after three wrong ones", async () => {
    const id = await send();
    for (let wrong = 0; wrong < 3; wrong++)
      expect(await submit(id, "654321")).toBe("otp-rejected: Invalid OTP");
    expect(await submit(id, "123456")).toBe("otp-rejected: Invalid OTP: too many attempts");
  });

  it("expires after five minutes, to the millisecond", async () => {
    const [early, late] = [await send(), await send("9812345671")];
    time += 299_999;
    expect(await submit(early, "123456")).toBe("ok");
    time += 1;
    expect(await submit(late, "123456")).toBe("otp-rejected: OTP expired");
  });

  it("is sent to the same number again after a cool-down, and to another at once", async () => {
    const first = await send();
    time += 29_001;
    expect(await send()).toBe("declined: An OTP was sent already; wait 1 s");
    const other = await send("9812345671");
    time += 999;
    const second = await send();
    expect(new Set([first, other, second]).size).toBe(3);
    expect(sandbox.calls.map((call) => call.scenario)).toEqual(["found", "declined-step", "found", "found"]);
  });

  it("is not sent by an answer below GraphQL", async () => {
    sandbox.answerOnce(MobileOtpSend, { scenario: "http-500" });
    await expect(send()).rejects.toMatchObject({ code: "http-error" });
    expect(await send()).toMatch(/^0{8}-/);
  });

  it("must be submitted before the step after it", async () => {
    const requestId = await send();
    const early = await client.verify(MobileOtpDetails, { requestId });
    expect(early.ok ? "ok" : early.error.reason).toBe("invalid-input");
    await submit(requestId, "123456");
    expect((await client.verify(MobileOtpDetails, { requestId })).ok).toBe(true);
  });

  it("ignores ids that it did not give out, and magic values", async () => {
    expect(await submit("00000000-0000-4000-8000-000000000001", "654321")).toBe("ok");
    expect(await submit(await send(), "000916")).toBe("otp-rejected: Invalid OTP");
    expect(await send("9000000911")).toMatch(/^declined: Insufficient balance/);
  });

  it("is forgotten by reset()", async () => {
    const id = await send();
    sandbox.reset();
    expect(await send()).toBe(id);
  });

  it("hands out ids that no magic number hides in, however many", async () => {
    start({ coolDown: 0 });
    for (let count = 0; count < 1000; count++)
      expect(await send()).toMatch(/^0{8}-0000-4000-8000-[a-f]{12}$/);
    expect(new Set(sandbox.calls.map((call) => call.scenario))).toEqual(new Set(["found"]));
  });
});

describe("overrides", () => {
  it("answer once in line, then always, then from the fixture", async () => {
    const numbers = () => client.verify(MobileOtpSend, { mobileNumber });
    sandbox.answer(MobileOtpSend, { result: { message: "always" } });
    sandbox.answerOnce(MobileOtpSend, { result: { message: "first" } });
    sandbox.answerOnce(MobileOtpSend, ({ mobileNumber: number }) => ({ result: { message: number } }));
    const said: unknown[] = [];
    for (let count = 0; count < 4; count++) {
      const verification = await numbers();
      said.push(verification.ok && verification.result.message);
    }
    expect(said).toEqual(["first", mobileNumber, "always", "always"]);
    sandbox.reset();
    expect(await send()).toMatch(/^0{8}-/);
  });

  it("name a scenario, which must exist", async () => {
    sandbox.answerOnce(MobileOtpSend, { scenario: "http-503" });
    await expect(client.verify(MobileOtpSend, { mobileNumber })).rejects.toMatchObject({
      code: "unavailable",
    });
    sandbox.answerOnce(MobileOtpSend, { scenario: "found" });
    expect((await client.verify(MobileOtpSend, { mobileNumber: "9000000911" })).ok).toBe(true);
    expect(() => sandbox.answer(MobileOtpSend, { scenario: "http-999" })).toThrow(
      'The sandbox has no scenario "http-999". docs/sandbox.md lists the scenarios.',
    );
  });

  it("keeps as many calls as it is told to", async () => {
    sandbox = createSandbox({ keep: 2, steps: { coolDown: 0 } });
    client = createClient({
      environment: "staging",
      credentials: {
        serviceKey: "sk_test_EXAMPLE",
        accessKey: "indc_test_EXAMPLE",
        secretKey: "ac_test_EXAMPLE",
      },
      transport: fetchTransport({ fetch: sandbox.fetch }),
    });
    for (const number of ["9812345671", "9812345672", "9812345673"]) await send(number);
    expect(sandbox.calls.map((call) => call.variables.mobileNumber)).toEqual(["9812345672", "9812345673"]);
  });
});
