import { it } from "vitest";
import { fetchTransport, nodeTransport } from "../../src/index.node.ts";
import { expectKept } from "./expect-kept.ts";

// Each fault some thirty times. Longer, and with restarts of the server: npm run test:slow and npm run chaos.
it.each([
  ["node", nodeTransport],
  ["fetch", fetchTransport],
] as const)("keeps every promise in chaos over the %s transport", async (_, transport) => {
  await expectKept(transport, { calls: 1_000, restarts: 0 });
});
