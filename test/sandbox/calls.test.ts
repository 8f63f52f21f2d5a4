// What the sandbox says of each request: its answer as it stands on the wire, `calls` and the log.
import { beforeEach, describe, expect, it } from "vitest";
import { FaceLivenessPassive, NameMatch } from "../../src/index.node.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox.ts";

const headers = {
  "content-type": "application/json",
  "service-key": "sk_test_EXAMPLE",
  authorization: "x-api-access indc_test_EXAMPLE:ac_test_EXAMPLE",
  myAppId: FaceLivenessPassive.service.myAppId as string,
};
const lines: string[] = [];
let sandbox: Sandbox;
beforeEach(() => {
  lines.length = 0;
  sandbox = createSandbox({ slow: 20, log: (line) => lines.push(line) });
});

const address = "http://sandbox.invalid/graphql";
async function send(
  variables: Record<string, unknown>,
  {
    query = FaceLivenessPassive.service.text,
    method = "POST",
    with: more = {} as Record<string, string>,
  } = {},
) {
  const body = method === "GET" ? undefined : JSON.stringify({ query, variables });
  const response = await sandbox.fetch(address, {
    method,
    headers: { ...headers, ...more },
    ...(body !== undefined && { body }),
  });
  return { status: response.status, type: response.headers.get("content-type"), body: await response.json() };
}
const face = (word: string) => ({ url: `https://example.com/${word}.jpg` });

describe("a request", () => {
  it("that is served is told with operation, documentType, variables and scenario", async () => {
    const { status, type, body } = await send(face("found"));
    expect({ status, type }).toEqual({ status: 200, type: "application/json" });
    expect(body).toMatchObject({ data: { verify: { ok: true } } });
    expect(sandbox.calls).toEqual([
      {
        operation: "FaceLivenessPassive",
        documentType: "Face Liveness Passive",
        variables: face("found"),
        myAppId: headers.myAppId,
        scenario: "found",
        status: 200,
      },
    ]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^FaceLivenessPassive found 200 /);
    expect(lines[0]).not.toContain("example.com");
  });

  it("by another method is refused and told", async () => {
    expect(await send({}, { method: "PUT" })).toEqual({
      status: 405,
      type: "application/json",
      body: { message: "Method Not Allowed" },
    });
    expect(sandbox.calls).toMatchObject([{ scenario: "refused", status: 405, operation: undefined }]);
    expect(lines).toEqual(["- refused 405"]);
  });

  it("without keys is refused with a reason and told", async () => {
    const { status, body } = await send(face("found"), { with: { "service-key": "" } });
    expect(status).toBe(401);
    expect(body).toEqual({ message: expect.stringMatching(/./) });
    expect(sandbox.calls).toMatchObject([{ scenario: "refused", status: 401 }]);
  });

  it("with a document or variables that do not fit is refused and told", async () => {
    const unknown = FaceLivenessPassive.service.text?.replace("is_live", "is_alive");
    expect(await send(face("found"), { query: unknown })).toMatchObject({
      status: 400,
      body: { errors: [{ message: expect.stringContaining("is_alive") }] },
    });
    expect(await send({ url: { not: "a text" } })).toMatchObject({
      status: 400,
      body: { errors: [{ message: expect.stringContaining("String cannot represent") }] },
    });
    expect(sandbox.calls.map(({ scenario, status }) => [scenario, status])).toEqual([
      ["refused", 400],
      ["refused", 400],
    ]);
  });

  it.each([
    ["of an unknown service", "Face Liveness Passive", "No Such Service", {}],
    ["of another product's code", "", "", { myAppId: "another_app" }],
  ])("%s is declined as the vendor words it, and told", async (_, from, to, more) => {
    const query = FaceLivenessPassive.service.text?.replace(from, to);
    const { status, body } = await send(face("found"), { query, with: more as Record<string, string> });
    const message = `Unsupported document type: ${to || "Face Liveness Passive"}`;
    expect(status).toBe(200);
    expect(body.data.verify).toMatchObject({ ok: false, message, result: null, error: { message } });
    expect(sandbox.calls).toMatchObject([{ scenario: "declined-unsupported", status: 200 }]);
  });

  it("whose answer is lost fails as a broken connection does, and is told", async () => {
    const error = await send(face("lost-answer")).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ message: "fetch failed", cause: { code: "ECONNRESET" } });
    expect(sandbox.calls).toMatchObject([{ scenario: "lost-answer", status: 200 }]);
  });

  it("that is slow is answered after the time that was set, others at once", async () => {
    const began = performance.now();
    const slow = send(face("slow")).then(() => performance.now() - began);
    await send(face("found"));
    expect(sandbox.calls.map(({ scenario }) => scenario)).toEqual(["found"]);
    expect(await slow).toBeGreaterThan(18);
    expect(sandbox.calls.map(({ scenario }) => scenario)).toEqual(["found", "slow"]);
  });
});

describe("an override", () => {
  const result = async () => (await send(face("found"))).body.data.verify;

  it("changes the fields that it names, keeps the fixture's others, and is recorded", async () => {
    sandbox.answer(FaceLivenessPassive, { result: { is_live: false } });
    expect(await result()).toMatchObject({ ok: true, result: { is_live: false } });
    expect(sandbox.calls).toMatchObject([{ scenario: "overridden" }]);
  });

  it("without a result has none, with or without ok", async () => {
    sandbox.answer(FaceLivenessPassive, { result: null });
    expect(await result()).toMatchObject({ ok: true, result: null });
    sandbox.answer(FaceLivenessPassive, { ok: false, message: "no" });
    expect(await result()).toMatchObject({ ok: false, message: "no", result: null });
  });

  it("by the name of a scenario is that scenario", async () => {
    sandbox.answer(FaceLivenessPassive, { scenario: "no-result" });
    expect(await result()).toMatchObject({ result: null });
    expect(sandbox.calls).toMatchObject([{ scenario: "no-result" }]);
  });

  it("for the next request wins over one for all, and both win over magic values, per service", async () => {
    sandbox.answer(FaceLivenessPassive, { message: "always" });
    sandbox.answerOnce(FaceLivenessPassive, { message: "first" });
    sandbox.answerOnce(FaceLivenessPassive, { message: "second" });
    sandbox.answerOnce(NameMatch, { message: "of another service" });
    const said: unknown[] = [];
    for (let call = 0; call < 3; call++) said.push((await send(face("no-record"))).body.data.verify.message);
    expect(said).toEqual(["first", "second", "always"]);
    sandbox.reset();
    expect(sandbox.calls).toEqual([]);
    expect((await send(face("no-result"))).body.data.verify.result).toBeNull();
  });
});
