import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { IndiConnectError } from "../src/index.node.ts";
import { canaries, encodings, leaksIn, printed } from "./privacy/canaries.ts";
import { privacyCases } from "./privacy/cases.ts";

describe("the canaries", () => {
  test.each(Object.keys(encodings))("are found %s", (encoding) => {
    for (const [name, canary] of Object.entries(canaries)) {
      expect(leaksIn(`… ${encodings[encoding]?.(canary)} …`), name).toContain(name);
    }
  });

  test("are found in causes, hidden fields and symbols", () => {
    expect(leaksIn(printed(new Error("a", { cause: new Error(canaries.otp) })))).toEqual(["otp"]);
    expect(leaksIn(printed(Object.defineProperty({}, "hidden", { value: canaries.name })))).toEqual(["name"]);
    expect(leaksIn(printed({ [Symbol(canaries.mobile)]: 1 }))).toEqual(["mobile"]);
    expect(
      leaksIn(printed(Object.assign(new Error("a"), { request: { headers: [canaries.secretKey] } }))),
    ).toEqual(["secretKey"]);
  });
});

describe("nothing secret or personal is shown", () => {
  test.each(privacyCases.map((each) => [each.name, each] as const))("%s", async (_, { run }) => {
    const said = await run().catch((error: unknown) => {
      expect(error).toBeInstanceOf(IndiConnectError);
      return [error];
    });
    expect(said).not.toHaveLength(0);
    for (const each of said) {
      if (each instanceof Error) expect(each).toBeInstanceOf(IndiConnectError);
      expect(leaksIn(printed(each)), printed(each)).toEqual([]);
    }
  });
});

test("nothing at all is printed", async () => {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", fileURLToPath(new URL("privacy/child.ts", import.meta.url))],
    {
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.on("exit", resolve)),
  ]);
  expect(leaksIn(out + err)).toEqual([]);
  expect({ out, err, code }).toEqual({ out: "", err: "", code: 0 });
});
