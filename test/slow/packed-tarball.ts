import { execFile } from "node:child_process";
import { mkdir, readdir, rm, rmdir, stat } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FOLDER = `${ROOT}.cache/packed`;
const SOURCES = [
  "src",
  "generated",
  "package.json",
  "tsdown.config.ts",
  "scripts/build-explorer.ts",
  "docs",
  "README.md",
  "LICENSE",
  "CHANGELOG.md",
];
// A lock that is older belongs to a run that was killed.
const STALE_MS = 170_000;

/**
 * Builds and packs this package as a release does, once for all test files, and again only after a source changed.
 *
 * @returns the tarball's path
 */
export async function packedTarball(): Promise<string> {
  await mkdir(FOLDER, { recursive: true });
  const lock = `${FOLDER}/lock`;
  for (;;) {
    try {
      await mkdir(lock);
      break;
    } catch {
      // Another test file is at it: two builds at once would clear each other's output.
      if (Date.now() - (await changed(lock)) > STALE_MS) await rmdir(lock).catch(() => {});
      await wait(200);
    }
  }
  try {
    const tarball = await newestTarball();
    const sources = await Promise.all(SOURCES.map((source) => newestIn(ROOT + source)));
    if (tarball !== undefined && (await changed(tarball)) > Math.max(...sources)) return tarball;
    if (tarball !== undefined) await rm(tarball);
    await run("npm", ["pack", "--silent", "--pack-destination", FOLDER], { cwd: ROOT });
    const packed = await newestTarball();
    if (packed === undefined) throw new Error("npm pack left no tarball");
    return packed;
  } finally {
    await rmdir(lock);
  }
}

async function newestTarball(): Promise<string | undefined> {
  const files = await readdir(FOLDER);
  const name = files.find((file) => file.endsWith(".tgz"));
  return name === undefined ? undefined : `${FOLDER}/${name}`;
}

async function newestIn(path: string): Promise<number> {
  if ((await stat(path)).isFile()) return changed(path);
  const inner = await readdir(path);
  // The folder itself tells of files that are gone.
  return Math.max(
    await changed(path),
    ...(await Promise.all(inner.map((name) => newestIn(`${path}/${name}`)))),
  );
}

/** When something was last changed; now, if it is gone. */
async function changed(path: string): Promise<number> {
  return stat(path).then(
    (found) => found.mtimeMs,
    () => Date.now(),
  );
}
