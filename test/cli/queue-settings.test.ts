import { describe, expect, it } from "vitest";
import { queueSettings } from "../../src/cli/bulk/queue-settings.ts";
import type { Io } from "../../src/cli/io.ts";

const io = {
  env: {
    INDICONNECT_QUEUE_URL: "redis://127.0.0.1:6379",
    INDICONNECT_QUEUE_KEYS: `a:${Buffer.alloc(32, 7).toString("base64")}`,
  },
} as unknown as Io;
const nameFor = (url: string, queueName?: string): string =>
  queueSettings(io, { ...(queueName && { queueName }) }, { url: new URL(url) }).name;

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
  ])("is another where the address differs by %s alone", (_, one, other) => {
    expect(nameFor(one)).not.toBe(nameFor(other));
    expect(nameFor(one)).toBe(nameFor(one));
  });

  it("is named after the host, shortly enough for a name of the user's own", () => {
    const url = "https://a-host-with-a-very-long-name-of-its-own.staging.example/graphql";
    expect(nameFor(url, "people")).toMatch(/^people-a_host_with_a_very_long_name_[0-9a-f]{10}$/);
    expect(nameFor(url, "x".repeat(24))).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
  });
});
