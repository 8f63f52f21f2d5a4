import { defineConfig } from "vitest/config";
import fast from "./vitest.config.ts";

// What is slow by nature: the packed package in apps, compilers, runtimes and browsers; kills; chaos at length.
export default defineConfig({
  test: {
    ...fast.test,
    include: ["test/slow/**/*.test.ts"],
    exclude: ["**/node_modules/**"],
    // Compilers and bundlers run two at a time, on a machine that may be busy with more.
    testTimeout: 120_000,
    // A page, or another process's output, comes when it comes.
    expect: { poll: { timeout: 20_000 } },
  },
});
