import { describe, it } from "vitest";
import { fetchTransport, nodeTransport } from "../../src/index.node.ts";
import { expectKept } from "../chaos/expect-kept.ts";

describe.each([
  ["node", nodeTransport],
  ["fetch", fetchTransport],
] as const)("chaos over the %s transport", (_, transport) => {
  it.each([0, 2])("keeps every promise, with %i restarts of the server", async (restarts) => {
    await expectKept(transport, { calls: 2_000, restarts });
  });
});
