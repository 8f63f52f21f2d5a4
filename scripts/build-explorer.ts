// Builds the explorer's page into dist/explorer, with everything that it needs, so that it loads nothing from other hosts.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const outdir = `${root}dist/explorer`;

await rm(outdir, { recursive: true, force: true });
await mkdir(outdir, { recursive: true });
const { metafile } = await build({
  entryPoints: { explorer: `${root}src/explorer/page/main.tsx` },
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "browser",
  target: ["chrome109", "firefox115", "safari16"],
  minify: true,
  legalComments: "external",
  jsx: "automatic",
  define: { "process.env.NODE_ENV": '"production"' },
  outdir,
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  metafile: true,
  logLevel: "warning",
});

const files = await readdir(outdir);
const named = (end: string): string => {
  const name = files.find((file) => file.startsWith("explorer-") && file.endsWith(end));
  if (name === undefined) throw new Error(`The build left no ${end}`);
  return name;
};
const html = await readFile(`${root}src/explorer/page/index.html`, "utf8");
await writeFile(
  `${outdir}/index.html`,
  html.replace("explorer.css", named(".css")).replace("explorer.js", named(".js")),
);

// For the bill of materials, as record-bundled.ts does for the rest of the build.
const inputs = Object.values(metafile.outputs).flatMap((output) =>
  Object.entries(output.inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
);
const folders = inputs.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
await mkdir(`${root}.cache/bundled`, { recursive: true });
await writeFile(`${root}.cache/bundled/explorer.json`, JSON.stringify([...new Set(folders)].sort()));
