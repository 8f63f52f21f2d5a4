import { defineConfig } from "vitest/config";
import fast from "./vitest.config.ts";

// What is slow by nature: the packed package in apps, compilers, runtimes and browsers; kills; chaos at length.
export default defineConfig({
  test: { ...fast.test, include: ["test/slow/**/*.test.ts"], exclude: ["**/node_modules/**"] },
});
