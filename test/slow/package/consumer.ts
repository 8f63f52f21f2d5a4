import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { packedTarball } from "../packed-tarball.ts";

const run = promisify(execFile);

/** An app with nothing but the packed tarball installed. */
export interface Consumer {
  readonly folder: string;
  /** Writes files into it. */
  write(files: Readonly<Record<string, string>>): Promise<void>;
  remove(): Promise<void>;
  /** Runs node in it. */
  node(...argv: string[]): Promise<{ readonly stdout: string; readonly stderr: string }>;
}

/**
 * Makes an app outside this repository's reach of module resolution for `graphql`, and installs the tarball into it.
 *
 * @param peers packages of this repository that the app has beside it
 */
export async function installConsumer(name: string, peers: readonly string[] = []): Promise<Consumer> {
  const folder = await mkdtemp(`${tmpdir()}/indiconnect-${name}-`);
  await writeFile(`${folder}/package.json`, JSON.stringify({ name, private: true, type: "module" }));
  const tarball = await packedTarball();
  await run("npm", ["install", "--silent", "--no-audit", "--no-fund", "--prefer-offline", tarball], {
    cwd: folder,
  });
  for (const peer of peers) {
    const link = `${folder}/node_modules/${peer}`;
    await mkdir(dirname(link), { recursive: true });
    await symlink(fileURLToPath(new URL(`../../../node_modules/${peer}`, import.meta.url)), link, "junction");
  }
  return {
    folder,
    async write(files) {
      for (const [file, content] of Object.entries(files)) await writeFile(`${folder}/${file}`, content);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
    node: (...argv) => run(process.execPath, argv, { cwd: folder }),
  };
}
