import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { selfSignedCertificate } from "../servers/certificates.ts";
import { type FarEnd, type Reply, startFarEnd } from "../servers/far-end.ts";
import { peers } from "./peers/index.ts";

const DEADLINE = 10_000;
const SHORT_DEADLINE = 200;

const answer = (ok: boolean): Reply => ({
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ data: { verify: { ok } } }),
});

// What a peer does with a fault is its own affair, which `npm run chaos -- --peers` reports. That its adapter calls the
// server, and reads how a call ended, is ours: one call at a time.
describe.each(Object.entries(peers))("the adapter of %s", (_, client) => {
  let farEnd: FarEnd;
  let behindTls: FarEnd;
  const connect = client(new AbortController().signal);
  beforeAll(async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {}); // urql tells of each answer that says it is text
    behindTls = await startFarEnd({ tls: selfSignedCertificate });
    farEnd = await startFarEnd({
      answer({ body }, { socket, stall }) {
        const { url } = (JSON.parse(body) as { variables: { url: string } }).variables;
        if (url === "answered") return answer(true);
        if (url === "declined") return answer(false);
        if (url === "unauthorized") return { status: 401, body: "Unauthorized" };
        if (url === "reset") socket.destroy();
        else stall();
        return undefined;
      },
    });
  });
  afterAll(async () => {
    await Promise.all([farEnd.stop(), behindTls.stop()]);
    vi.restoreAllMocks();
  });
  const call = async (fault: string, baseUrl: string = farEnd.url, deadline: number = DEADLINE) => {
    const caller = connect(baseUrl, deadline);
    const end = await caller.call(fault);
    caller.close();
    return end;
  };

  it("reads answers and refusals", async () => {
    expect(await call("answered")).toEqual({ end: "answered", sent: "yes" });
    expect(await call("declined")).toEqual({ end: "declined", sent: "yes" });
    expect(await call("unauthorized")).toEqual({ end: "HTTP 401", sent: "yes" });
    expect(farEnd.requests.at(-1)).toMatchObject({
      method: "POST",
      path: "/idverifygr/verification",
      headers: { "service-key": "sk_test_example" },
    });
  });

  it("tells lost calls from calls that were never sent", async () => {
    expect(await call("reset")).toEqual({ end: "connection-lost", sent: "unknown" });
    expect(await call("stalled", farEnd.url, SHORT_DEADLINE)).toEqual({ end: "timeout", sent: "unknown" });
    expect(await call("answered", behindTls.url)).toEqual({ end: "connection-failed", sent: "no" });
    const gone = await startFarEnd({});
    await gone.stop();
    expect(await call("answered", gone.url)).toEqual({ end: "connection-failed", sent: "no" });
  });
});
