import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { defineConfig, type UserConfig } from "tsdown";
import { documentsAsText } from "./scripts/documents-as-text.ts";
import { namespacesAsObjects } from "./scripts/namespaces-as-objects.ts";
import { recordBundled } from "./scripts/record-bundled.ts";

const outputOptions = {
  exports: "named",
  // A process that imports the package reads every byte; what they say stands in the declarations too.
  comments: { jsdoc: false },
} as const;

// ESM and CommonJS, each with declarations of its own. The two index files differ in the way out alone; the "node"
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
  plugins: [documentsAsText(), namespacesAsObjects(), recordBundled("library")],
  outputOptions: {
    ...outputOptions,
    // One file of all that the client is made of: each further file costs an importing process half a millisecond.
    codeSplitting: {
      groups: [
        { name: "client", test: /\/src\/(?:(?:formats|transport)\/)?[a-z0-9-]+\.ts$/, minShareCount: 2 },
      ],
    },
  },
  hooks: {
    "build:done": () => copyFileSync("generated/schema.graphql", "dist/schema.graphql"),
  },
};

// What an app imports on Node, once more as one file: a process waits for each file before it asks for those that it
// imports, and that is a tenth of an import. Other entry points keep the shared one; errors know those of any copy. Its
// declarations are those of index.node, whose code is not packed.
const node: UserConfig = {
  ...library,
  entry: { node: "src/index.node.ts" },
  dts: false,
  clean: false,
  plugins: [documentsAsText(), namespacesAsObjects(), recordBundled("node")],
  outputOptions,
  hooks: {},
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

export default defineConfig([library, node, commandLine]);
