import { defineConfig } from "vitest/config";

// Everything that needs no package built, no browser and no other runtime; the rest is vitest.slow.config.ts.
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["**/node_modules/**", "test/slow/**"],
    // Vitest leaves one core free, which is half of two.
    maxWorkers: "100%",
    // Some start a compiler, on a machine that may be busy.
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // It would load graphql as Node does, and the sources as Vite does: two of them, which refuse each other's schemas.
    server: { deps: { inline: [/@graphql-inspector/] } },
    coverage: { include: ["src/**"], reporter: ["text-summary", "json-summary"] },
  },
});
