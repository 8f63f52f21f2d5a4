import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { defineConfig, type UserConfig } from "tsdown";
import { recordBundled } from "./scripts/record-bundled.ts";

// ESM and CommonJS, each with declarations of its own. The two index files differ in their transport alone; the "node"
// export condition chooses between them.
const library: UserConfig = {
  entry: {
    index: "src/index.ts",
    "index.node": "src/index.node.ts",
    formats: "src/formats.ts",
    sandbox: "src/sandbox.ts",
    "sandbox-msw": "src/sandbox-msw.ts",
    codegen: "src/codegen.ts",
    observe: "src/observe.ts",
    ledger: "src/ledger.ts",
    bulk: "src/bulk.ts",
    "bulk-queue": "src/bulk-queue.ts",
  },
  format: ["esm", "cjs"],
  platform: "neutral",
  target: "node20.19",
  dts: true,
  sourcemap: false,
  clean: true,
  outDir: "dist",
  // urql's own printer and what its exchanges are written in. Bundled, since only @urql/core may be a dependency.
  noExternal: ["wonka", "@0no-co/graphql.web"],
  external: [
    /^node:/,
    "graphql",
    "msw",
    "@urql/core",
    "@graphql-codegen/plugin-helpers",
    "bullmq",
    "ioredis",
    "pg",
    "libsql",
  ],
  plugins: [recordBundled("library")],
  // `export default` beside named exports in CommonJS. What comments say stands in the declarations as well.
  outputOptions: {
    exports: "named",
    comments: { jsdoc: false },
    // Jest runs CommonJS where `import()` fails.
    dynamicImportInCjs: false,
    // Each file that an import opens costs a quarter of a millisecond. What `indiconnect` needs at once is in three: the
    // services, their formats, and the rest. A name below stands for a module with all that it imports.
    codeSplitting: {
      groups: [
        { name: "formats", test: /src[\\/]formats\.ts$/, priority: 1 },
        {
          name: "client",
          test: /[\\/](create-client|create-flow|circuit|dependencies|fetch|input-schema|to-http|with-service)\.ts$/,
        },
      ],
    },
  },
  hooks: {
    "build:done": () => copyFileSync("generated/schema.graphql", "dist/schema.graphql"),
  },
};

// The command line brings everything it needs, graphql included, so that it works after a plain install. What a command
// needs is a file of its own, loaded by that command.
const commandLine: UserConfig = {
  entry: { cli: "src/cli.ts" },
  format: "esm",
  platform: "node",
  target: "node20.19",
  dts: false,
  sourcemap: false,
  clean: false,
  minify: true,
  fixedExtension: false,
  outDir: "dist",
  // All but the optional peers of the ledger and of bulk --queue.
  noExternal: [/^(?!node:|bullmq$|ioredis$|pg$|libsql$)/],
  external: ["bullmq", "ioredis", "pg", "libsql"],
  plugins: [recordBundled("command-line")],
  define: { "process.env.NODE_ENV": '"production"' },
  outputOptions: { chunkFileNames: "cli/[name]-[hash].js" },
  hooks: {
    // The plotting library goes into the page that `bulk` writes, as text.
    "build:done": () => {
      mkdirSync("dist/cli/plot", { recursive: true });
      for (const file of ["uPlot.iife.min.js", "uPlot.min.css"]) {
        copyFileSync(`node_modules/uplot/dist/${file}`, `dist/cli/plot/${file}`);
      }
      // As record-bundled.ts does for what is bundled.
      mkdirSync(".cache/bundled", { recursive: true });
      writeFileSync(".cache/bundled/plot.json", '["node_modules/uplot"]');
    },
  },
};

export default defineConfig([library, commandLine]);
