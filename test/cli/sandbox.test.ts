import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { createClient, MobileOtpSend } from "../../src/index.node.ts";
import { run, start } from "./run.ts";

describe("sandbox", () => {
  it("serves until Ctrl-C, with what a client needs on the screen and personal values masked", async () => {
    const sandbox = start(["sandbox", "--port", "0"]);
    await sandbox.shows("Stop it with Ctrl-C");
    const shown = (name: string): string => new RegExp(`${name}=(\\S+)`).exec(sandbox.out())?.[1] as string;
    const client = createClient({
      baseUrl: shown("INDICONNECT_BASE_URL"),
      credentials: {
        serviceKey: shown("INDICONNECT_SERVICE_KEY"),
        accessKey: shown("INDICONNECT_ACCESS_KEY"),
        secretKey: shown("INDICONNECT_SECRET_KEY"),
      },
    });
    expect(await client.verify(MobileOtpSend, { mobileNumber: "9812345670" })).toMatchObject({ ok: true });
    client.close();
    await sandbox.shows("MobileOtpSend found 200");
    sandbox.interrupt();
    const { code, out, err } = await sandbox.ended;
    expect({ code, err }).toEqual({ code: 0, err: "Sandbox stopped.\n" });
    expect(out).not.toContain("9812345670");
    await expect(fetch(shown("INDICONNECT_BASE_URL"))).rejects.toThrow();
  });

  it("says nothing of requests when it should be quiet", async () => {
    const sandbox = start(["sandbox", "--port", "0", "--quiet"]);
    await sandbox.shows("Stop it with Ctrl-C");
    const url = /http:\S+/.exec(sandbox.out())?.[0] as string;
    const before = sandbox.out();
    await fetch(url.replace(/\.$/, ""), { method: "POST", body: "{}" });
    sandbox.interrupt("SIGTERM");
    expect((await sandbox.ended).out).toBe(before);
  });

  it("prints an address that can be called if it listens on all, and warns", async () => {
    const sandbox = start(["sandbox", "--port", "0", "--host", "0.0.0.0"]);
    await sandbox.shows("Stop it with Ctrl-C");
    expect(sandbox.out()).toMatch(/It listens on 0\.0\.0\.0: anyone who can reach this machine/);
    const url = /INDICONNECT_BASE_URL=(\S+)/.exec(sandbox.out())?.[1] as string;
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await run(["verify", "tan", "--tan-number", "ABCD12345E", "--base-url", url])).code).toBe(0);
    sandbox.interrupt();
    await sandbox.ended;
  });

  it("refuses ports and addresses that it cannot have", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => taken.once("listening", resolve));
    const { port } = taken.address() as AddressInfo;
    expect(await run(["sandbox", "--port", String(port)])).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringMatching(/^error: Port \d+ is in use: .*--port.*\n$/),
    });
    taken.close();
    expect(await run(["sandbox", "--port", "http"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("65535"),
    });
    expect(await run(["sandbox", "--port", "0", "--host", "192.0.2.1"])).toMatchObject({
      code: 2,
      err: "error: 192.0.2.1 is not an address of this machine.\n",
    });
  });
});
