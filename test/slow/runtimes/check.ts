import type { Workbench } from "./workbench.ts";

/** One way of running the packed tarball. It throws where something is not as it must be. */
export interface Check {
  /** A row of the table in docs/runtimes.md. */
  readonly runtime: string;
  /** What the row says of it. */
  readonly how: string;
  /** It needs a Chromium, which is the machine's own and not installed with the runtimes. */
  readonly inChromium?: boolean;
  /** Too slow for every test run: `npm run runtimes` alone does it. */
  readonly slow?: boolean;
  /** The version of the runtime, from itself. */
  version(bench: Workbench): Promise<string>;
  /** @returns what was measured, if anything */
  run(bench: Workbench): Promise<string | undefined>;
}
