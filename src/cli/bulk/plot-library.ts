import { readFileSync } from "node:fs";

/** The plotting library as text that can be put into a page. */
export interface PlotLibrary {
  readonly script: string;
  readonly style: string;
}

// The first two are beside the built command line, the third is where npm installs the library.
const FOLDERS = ["./plot/", "../plot/", "../../../node_modules/uplot/dist/"];

/** Reads uPlot. */
export function plotLibrary(): PlotLibrary {
  for (const folder of FOLDERS) {
    const read = (name: string): string => readFileSync(new URL(folder + name, import.meta.url), "utf8");
    try {
      // A closing tag inside the script would end it.
      const script = read("uPlot.iife.min.js").replaceAll("</script", "<\\/script");
      return { script, style: read("uPlot.min.css") };
    } catch {
      // Try the next folder.
    }
  }
  throw new Error("the plotting library is missing from the package");
}
