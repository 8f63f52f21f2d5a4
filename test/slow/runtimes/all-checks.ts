import { bunChecks } from "./bun-checks.ts";
import { bundleChecks } from "./bundle-checks.ts";
import type { Check } from "./check.ts";
import { chromiumChecks } from "./chromium-checks.ts";
import { denoChecks } from "./deno-checks.ts";
import { nodeChecks } from "./node-checks.ts";
import { realmChecks } from "./realm-checks.ts";
import { workerdChecks } from "./workerd-checks.ts";

/** Everything that is run, in the order of the table in docs/runtimes.md. */
export const allChecks: readonly Check[] = [
  ...nodeChecks,
  ...bunChecks,
  ...denoChecks,
  ...workerdChecks,
  ...chromiumChecks,
  ...realmChecks,
  ...bundleChecks,
];
