import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkRedis } from "../../../src/bulk/queue/check-redis.ts";
import { rateWindow } from "../../../src/bulk/queue/rate-window.ts";
import { checkPostgres } from "../../../src/ledger/check-postgres.ts";
import { withServer } from "./with-server.ts";

const far = withServer("redis");

describe.skipIf(far.skip)("the check of Redis", () => {
  let redis: Redis;
  beforeAll(() => {
    redis = new Redis(far.server.url);
  });
  afterAll(() => redis.disconnect());

  const changed = async (name: string, value: string): Promise<string | undefined> => {
    const [, before] = (await redis.config("GET", name)) as [string, string];
    await redis.config("SET", name, value);
    try {
      return await checkRedis(redis, true).then(
        () => undefined,
        (error: Error) => error.message,
      );
    } finally {
      await redis.config("SET", name, before);
    }
  };

  it("lets a durable one pass", async () => {
    await checkRedis(redis, false);
  });

  it.each([
    ["maxmemory-policy", "allkeys-lru", "it may evict rows (allkeys-lru): set maxmemory-policy noeviction"],
    ["maxmemory-policy", "volatile-ttl", "set maxmemory-policy noeviction"],
    [
      "appendfsync",
      "everysec",
      "it may forget the last second (appendfsync everysec): set appendfsync always",
    ],
    ["appendfsync", "no", "set appendfsync always"],
    ["appendonly", "no", "it forgets when it restarts: set appendonly yes"],
  ])("refuses %s %s and says what to set", async (name, value, words) => {
    expect(await changed(name, value)).toContain(words);
  });

  it("names all that is wrong at once", async () => {
    await redis.config("SET", "maxmemory-policy", "allkeys-lru");
    expect(await changed("appendfsync", "everysec")).toMatch(/noeviction; .*appendfsync always\.$/);
    await redis.config("SET", "maxmemory-policy", "noeviction");
  });

  it("takes the caller's word only for what a server does not show", async () => {
    const hosted = {
      call: (command: string, ...args: string[]) =>
        command === "CONFIG" ? Promise.reject(new Error("NOPERM")) : redis.call(command, ...args),
    };
    await expect(checkRedis(hosted, false)).rejects.toMatchObject({
      code: "unsafe-server",
      message: expect.stringContaining("--trust-redis"),
    });
    await checkRedis(hosted, true);
    await redis.config("SET", "maxmemory-policy", "allkeys-lru");
    await expect(checkRedis(hosted, true)).rejects.toThrow("noeviction");
    await redis.config("SET", "maxmemory-policy", "noeviction");
  });
});

describe("the check of PostgreSQL", () => {
  const durable = { version: 150_000, fsync: "on", pages: "on", commit: "on", standby: false };

  it.each([
    [{ version: 120_000 }, "older than version 13"],
    [{ standby: true }, "address of the primary"],
    [{ fsync: "off" }, "fsync = on"],
    [{ pages: "off" }, "full_page_writes = on"],
    [{ commit: "off" }, "synchronous_commit = on"],
  ])("refuses %o", async (setting, words) => {
    await checkPostgres(async () => durable, Error);
    await expect(checkPostgres(async () => ({ ...durable, ...setting }), Error)).rejects.toThrow(words);
  });
});

describe("the window of a rate", () => {
  it.each([0.01, 0.5, 1, 1.67, 2, 2.9, 5, 10, 33.3, 100, 333, 1000])("is %d rows a second", (rate) => {
    const { max, duration } = rateWindow(rate);
    expect(Math.abs((max / duration) * 1000 - rate) / rate).toBeLessThan(0.002);
    expect(Number.isInteger(max) && Number.isInteger(duration)).toBe(true);
  });
});
