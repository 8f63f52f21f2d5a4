import { bunChecks } from "./bun-checks.ts";
import type { Check } from "./check.ts";
import { denoChecks } from "./deno-checks.ts";
import { nodeChecks } from "./node-checks.ts";

/** Everything that is run, in the order of README's table. */
export const allChecks: readonly Check[] = [...nodeChecks, ...bunChecks, ...denoChecks];
