import { describe, expect, it } from "vitest";
import { queueSettings } from "../../src/cli/bulk/queue-settings.ts";
import type { Io } from "../../src/cli/io.ts";

const io = { env: { INDICONNECT_QUEUE_URL: "redis://127.0.0.1:6379" } } as unknown as Io;
const nameFor = async (url: string, queueName?: string): Promise<string> =>
  (await queueSettings(io, { ...(queueName && { queueName }) }, { url: new URL(url) })).name;

describe("the queue of a command", () => {
  it.each([
    ["the path", "https://gateway.example/staging/graphql", "https://gateway.example/production/graphql"],
    ["punctuation", "https://kyc-api.example/graphql", "https://kyc.api.example/graphql"],
    [
      "the end of a long host",
      "https://a-host-with-a-very-long-name-of-its-own.staging.example/graphql",
      "https://a-host-with-a-very-long-name-of-its-own.production.example/graphql",
    ],
    ["the port", "http://127.0.0.1:4100/graphql", "http://127.0.0.1:4101/graphql"],
  ])("is another where the address differs by %s alone", async (_, one, other) => {
    expect(await nameFor(one)).not.toBe(await nameFor(other));
    expect(await nameFor(one)).toBe(await nameFor(one));
  });

  it("is named after the host, shortly enough for a name of the user's own", async () => {
    const url = "https://a-host-with-a-very-long-name-of-its-own.staging.example/graphql";
    expect(await nameFor(url, "people")).toMatch(/^people-a_host_with_a_very_long_name_[0-9a-f]{10}$/);
    expect(await nameFor(url, "x".repeat(24))).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
  });
});
