// `npm run mutation`: changes the code, one place at a time, and asks whether a test notices. The whole takes hours, so
// it is no part of CI; run it for what you changed: npm run mutation -- --mutate 'src/formats/**'
export default {
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutation.config.ts" },
  plugins: ["@stryker-mutator/vitest-runner"],
  mutate: ["src/**/*.ts", "!src/{cli,bulk/queue,explorer}/**", "!src/*.ts"],
  ignorePatterns: ["dist", "coverage", "bench", ".cache", ".ci", ".github"],
  coverageAnalysis: "perTest",
  // A mutant that is met at load time would need every test of every file.
  ignoreStatic: true,
  concurrency: 2,
  // A loaded machine must not count as a kill.
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 30,
  reporters: ["clear-text", "json", "html"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: ".cache/mutation/report.json" },
  htmlReporter: { fileName: ".cache/mutation/report.html" },
  incremental: true,
  incrementalFile: ".cache/mutation/incremental.json",
  tempDirName: ".cache/stryker",
  thresholds: { high: 95, low: 85, break: 85 },
};
