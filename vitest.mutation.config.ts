import { defineConfig } from "vitest/config";

// What is quick enough to be run for every mutant: nothing that builds, packs, starts a process or a browser, or waits.
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: [
      "**/node_modules/**",
      "test/{slow,chaos,fuzz,cli}/**",
      "test/bulk/{kills,queue}{.test.ts,/**}",
      "test/explorer/snippets.test.ts",
      "test/formats/oracles.test.ts",
      "test/privacy.test.ts",
      "test/privacy/**",
      "test/service-add/{command,generated}.test.ts",
      "test/{readme,repository,hover,types,schema-mutation,undici-transport}.test.ts",
    ],
    setupFiles: ["test/mutation/setup.ts"],
    // The package is loaded once for all files instead of once for each: most of a run is loading.
    isolate: false,
    // Instrumented code is slow, and two runners share the machine.
    testTimeout: 60_000,
  },
});
