import { mkdirSync, mkdtempSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const CACHE = fileURLToPath(new URL("../.cache", import.meta.url));

/** TypeScript programs of this repository as one file each, which Node starts in a quarter of the time. */
export interface Bundled {
  /** To be removed when the programs are no longer started. */
  readonly folder: string;
  /** The file to start, by the path of its source. */
  fileOf(source: string): string;
}

/** @param sources paths of TypeScript files, each with a name of its own */
export async function bundled(sources: readonly string[]): Promise<Bundled> {
  // Below the repository, so that the packages, which are left outside, are found.
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(`${CACHE}/bundled-`);
  await build({
    entryPoints: [...sources],
    entryNames: "[name]",
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "silent",
  });
  return { folder, fileOf: (source) => `${folder}/${basename(source, ".ts")}.mjs` };
}
