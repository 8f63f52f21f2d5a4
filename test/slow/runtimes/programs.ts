import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const FOLDER = fileURLToPath(new URL(".", import.meta.url));
const MODULES = `${FOLDER}node_modules/`;

/** Where the programs are that `package.json` beside this file asks for. */
export const programs = {
  /** Whether they are there: `npm run runtimes` installs them, and so does a test run with `CI=true`. */
  installed: (): boolean => existsSync(`${MODULES}.package-lock.json`),

  /**
   * Installs them as the lock says, about 1 GB. No script of theirs is run: each brings its program in a package for
   * the platform.
   */
  async install(): Promise<void> {
    await promisify(execFile)("npm", ["ci", "--ignore-scripts", "--silent"], {
      cwd: FOLDER,
      timeout: 300_000,
    });
  },

  /** Of a release line. npm has them for Linux alone. */
  node: (line: number): string => `${MODULES}node-${line}-${process.platform}-${process.arch}/bin/node`,
  bun: (): string => `${MODULES}@oven/${platformOf("@oven")}/bin/bun`,
  deno: (): string => `${MODULES}@deno/${platformOf("@deno")}/deno`,
  workerd: (): string => `${MODULES}@cloudflare/${platformOf("@cloudflare")}/bin/workerd`,
  /** A module installed there, as an address to import. */
  module: (path: string): string => `file://${MODULES}${path}`,
};

/** The one package of a scope that fits the machine, of those that npm chose. */
function platformOf(scope: string): string {
  const name = readdirSync(MODULES + scope).find((each) => !/musl|android|baseline/.test(each));
  if (name === undefined) throw new Error(`${scope} has nothing for ${process.platform} on ${process.arch}`);
  return name;
}
