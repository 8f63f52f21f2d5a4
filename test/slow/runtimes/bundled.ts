import { build } from "esbuild";
import type { Workbench } from "./workbench.ts";

/** Bundles an app of the bench's folder into one file by esbuild, as it would be for a browser. */
export async function bundled(
  { app }: Workbench,
  source: string,
  { format, conditions = [] }: { readonly format: "esm" | "iife"; readonly conditions?: readonly string[] },
): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: app.folder },
    bundle: true,
    minify: true,
    write: false,
    format,
    platform: "browser",
    target: "es2022",
    conditions: [...conditions],
    logLevel: "silent",
  });
  return outputFiles[0]?.text as string;
}
