import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** Packages that one example needs and nothing else here does: no part of `npm ci`. */
export interface OwnPackages {
  /** Whether its tests are skipped, with a line that says why. With `CI` set nothing is: they are installed. */
  readonly skip: boolean;
  /** Folder of `.cache` that has them in its `node_modules`. */
  readonly folder: string;
  /** Installs them, in the versions of the example's own package.json, where they are missing. */
  install(): Promise<void>;
}

/** @param names as in the example's package.json */
export function ownPackages(example: string, names: readonly string[]): OwnPackages {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(`${ROOT}examples/${example}/package.json`, "utf8"),
  ) as Record<"dependencies" | "devDependencies", Readonly<Record<string, string>>>;
  const versions: Readonly<Record<string, string>> = { ...dependencies, ...devDependencies };
  const wanted = names.map((name) => `${name}@${versions[name]}`);
  const folder = `${example}/`;
  const place = `${ROOT}.cache/${folder}`;
  const isInstalled = (): boolean => {
    try {
      return readFileSync(`${place}installed`, "utf8") === wanted.join("\n");
    } catch {
      return false;
    }
  };
  const skip = process.env.CI !== "true" && !isInstalled();
  if (skip) {
    console.warn(
      `Skipped, since ${names.join(" and ")} are not installed for examples/${example}: CI=true npm test does it.`,
    );
  }
  return {
    skip,
    folder,
    async install() {
      if (isInstalled()) return;
      await rm(place, { recursive: true, force: true });
      await mkdir(place, { recursive: true });
      await writeFile(`${place}package.json`, '{ "private": true }');
      const npm = ["install", "--silent", "--no-audit", "--no-fund", "--prefer-offline", ...wanted];
      await promisify(execFile)("npm", npm, { cwd: place });
      await writeFile(`${place}installed`, wanted.join("\n"));
    },
  };
}
