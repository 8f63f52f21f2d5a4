import { readdir, readFile } from "node:fs/promises";
import { build as esbuild, version as esbuildVersion } from "esbuild";
import { build as vite, version as viteVersion } from "vite";
import { programs } from "./programs.ts";

/** Bundles `<name>.mjs` of a folder into `<name>-<bundler>-<target>/`, whose entry is `app.js`, `app.mjs` or `app.cjs`. */
export interface Bundler {
  readonly name: string;
  readonly version: string;
  bundle(folder: string, name: string, target: "browser" | "node"): Promise<void>;
  /** The kind of module that it makes for Node. */
  readonly nodeEntry: "app.mjs" | "app.cjs";
  /** Whether what it makes for browsers is loaded as a module. */
  readonly isModule: boolean;
}

/** Where a bundle is, below the folder. */
export function bundleFolder(bundler: Bundler, name: string, target: string): string {
  return `${name}-${bundler.name.toLowerCase()}-${target}`;
}

/** The files of a bundle by name. */
export async function bundleFiles(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile());
  return Object.fromEntries(
    await Promise.all(names.map(async ({ name }) => [name, await readFile(`${folder}/${name}`, "utf8")])),
  );
}

// Each with the settings that its users have from the start, minified.
const withEsbuild: Bundler = {
  name: "esbuild",
  version: esbuildVersion,
  nodeEntry: "app.mjs",
  isModule: true,
  async bundle(folder, name, target) {
    await esbuild({
      absWorkingDir: folder,
      entryPoints: { app: `${name}.mjs` },
      outdir: bundleFolder(this, name, target),
      outExtension: { ".js": target === "node" ? ".mjs" : ".js" },
      bundle: true,
      minify: true,
      splitting: true,
      format: "esm",
      platform: target,
      target: target === "node" ? "node20" : "es2022",
      logLevel: "silent",
    });
  },
};

const withVite: Bundler = {
  name: "Vite",
  version: viteVersion,
  nodeEntry: "app.mjs",
  isModule: true,
  async bundle(folder, name, target) {
    const input = { app: `${folder}/${name}.mjs` };
    const entryFileNames = target === "node" ? "app.mjs" : "app.js";
    await vite({
      root: folder,
      configFile: false,
      logLevel: "silent",
      // Node's own packages are left out by default; here the bundle has to stand alone.
      ssr: { noExternal: true },
      build: {
        ssr: target === "node",
        outDir: bundleFolder(this, name, target),
        minify: true,
        modulePreload: { polyfill: false },
        rollupOptions: { input, output: { entryFileNames, chunkFileNames: "[name]-[hash].js" } },
      },
    });
  },
};

interface Webpack {
  (config: object, done: (error: Error | null, stats?: WebpackStats) => void): void;
  readonly version: string;
}
interface WebpackStats {
  hasErrors(): boolean;
  toString(): string;
}

/** webpack is installed with the runtimes. */
async function loadWebpack(): Promise<Bundler> {
  const { default: webpack } = (await import(programs.module("webpack/lib/index.js"))) as {
    default: Webpack;
  };
  const withWebpack: Bundler = {
    name: "webpack",
    version: webpack.version,
    nodeEntry: "app.cjs",
    isModule: false,
    bundle(folder, name, target) {
      const config = {
        context: folder,
        mode: "production",
        entry: `./${name}.mjs`,
        target: target === "node" ? "node20" : "web",
        output: {
          path: `${folder}/${bundleFolder(this, name, target)}`,
          filename: target === "node" ? "app.cjs" : "app.js",
          chunkFilename: target === "node" ? "[name].cjs" : "[name].js",
        },
        performance: { hints: false },
      };
      return new Promise((resolve, reject) => {
        webpack(config, (error, stats) => {
          if (error) reject(error);
          else if (stats?.hasErrors()) reject(new Error(stats.toString()));
          else resolve();
        });
      });
    },
  };
  return withWebpack;
}

/** By name. */
export const bundlers: Readonly<Record<"esbuild" | "Vite" | "webpack", () => Promise<Bundler>>> = {
  esbuild: async () => withEsbuild,
  Vite: async () => withVite,
  webpack: loadWebpack,
};
