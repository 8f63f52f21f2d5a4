import { randomBytes } from "node:crypto";
import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { queueAddress } from "../../../src/bulk/queue/queue-address.ts";
import type { QueueError } from "../../../src/bulk/queue/queue-error.ts";
import { readQueueKeys } from "../../../src/bulk/queue/read-queue-keys.ts";
import { SealedBox } from "../../../src/bulk/queue/sealed-box.ts";

const place = { run: "run", fingerprint: "row", content: "variables" } as const;
const key = (id: string) => ({ id, key: randomBytes(32) });

/** What is thrown, for a look at all that it shows. */
function thrown(act: () => unknown): QueueError {
  try {
    act();
  } catch (error) {
    return error as QueueError;
  }
  throw new Error("nothing was thrown");
}

describe("the sealed box", () => {
  it("gives back what was sealed, and shows none of it", () => {
    const box = new SealedBox([key("a")]);
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const sealed = box.seal(value, place);
        expect(sealed).toMatch(/^1\.a\.[\w-]+$/);
        expect(box.open(sealed, place)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    const sealed = box.seal({ pan: "CANARY1234P" }, place);
    expect(Buffer.from(sealed.split(".")[2]!, "base64url").includes("CANARY")).toBe(false);
    expect(box.seal({ pan: "CANARY1234P" }, place)).not.toBe(sealed);
  });

  it("opens with an old key after the rotation, and not once it is gone", () => {
    const old = key("2026-05");
    const fresh = key("2026-11");
    const sealed = new SealedBox([old]).seal("value", place);
    const both = new SealedBox([fresh, old]);
    expect(both.open(sealed, place)).toBe("value");
    expect(both.seal("value", place)).toMatch(/^1\.2026-11\./);
    expect(thrown(() => new SealedBox([fresh]).open(sealed, place))).toMatchObject({
      code: "wrong-key",
      message: expect.stringContaining("2026-05"),
    });
  });

  it("does not open at another place, with another key of the same name, or changed in any bit", () => {
    const mine = key("a");
    const box = new SealedBox([mine]);
    const sealed = box.seal({ name: "Asha" }, place);
    for (const other of [
      { ...place, run: "other" },
      { ...place, fingerprint: "other" },
      { ...place, content: "ending" as const },
    ]) {
      expect(thrown(() => box.open(sealed, other)).code).toBe("wrong-key");
    }
    expect(thrown(() => new SealedBox([key("a")]).open(sealed, place)).code).toBe("wrong-key");
    const bytes = Buffer.from(sealed.slice(4), "base64url");
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const changed = Buffer.from(bytes);
        changed[bit >> 3]! ^= 1 << (bit & 7);
        expect(thrown(() => box.open(`1.a.${changed.toString("base64url")}`, place)).code).toBe("wrong-key");
      }),
    );
  });

  it("throws its own error for any text", () => {
    const box = new SealedBox([key("a")]);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `1.a.${text}`),
        ),
        (text) => {
          expect(thrown(() => box.open(text, place))).toMatchObject({
            name: "QueueError",
            code: "wrong-key",
          });
        },
      ),
    );
  });

  it("refuses keys that it cannot use", () => {
    expect(thrown(() => new SealedBox([])).message).toContain("at least one");
    expect(thrown(() => new SealedBox([{ id: "a", key: randomBytes(16) }])).message).toContain("16 bytes");
    expect(thrown(() => new SealedBox([key("a"), key("a")])).message).toContain("Two keys");
    expect(thrown(() => new SealedBox([key("a.b")])).message).toContain("letters");
  });
});

describe("keys from the environment", () => {
  it("are read in both alphabets of base64, several with commas", () => {
    const [one, two] = [randomBytes(32), randomBytes(32)];
    const text = `new:${one.toString("base64")}, old:${two.toString("base64url")}`;
    expect(readQueueKeys(text).map(({ id, key: read }) => [id, Buffer.from(read).toString("hex")])).toEqual([
      ["new", one.toString("hex")],
      ["old", two.toString("hex")],
    ]);
  });

  it.each([undefined, "", "CANARY", "a:CANARY", `a:${randomBytes(31).toString("base64")}`, "a:b:c"])(
    "are refused without repeating them: %s",
    (text) => {
      const error = thrown(() => readQueueKeys(text));
      expect(error.message).toContain("INDICONNECT_QUEUE_KEYS");
      expect(inspect(error)).not.toContain("CANARY");
    },
  );
});

describe("the address of a queue", () => {
  it("tells the store and is shown without user, password and parameters", () => {
    expect(queueAddress("postgres://me:CANARY@db.example:5432/kyc?sslmode=require")).toMatchObject({
      store: "postgres",
      shown: "postgres://db.example:5432/kyc",
    });
    expect(queueAddress("rediss://:CANARY@cache.example/0")).toMatchObject({
      store: "redis",
      shown: "rediss://cache.example/0",
    });
  });

  it.each([
    undefined,
    " ",
    "CANARY",
    "mysql://me:CANARY@host/db",
    "postgres://me:CAN@RY#@host/db",
    "postgres://me:12/CANARY@host/db",
    "postgres://me:12?CANARY@host/db",
    "postgres://me:CANARY#1@host/db",
    "postgres://me:1#CANARY@host/db",
  ])("is refused without repeating it: %s", (url) => {
    const error = thrown(() => queueAddress(url));
    expect(error.code).toBe("invalid-option");
    expect(inspect(error)).not.toMatch(/CANARY|CAN@RY/);
  });
});
