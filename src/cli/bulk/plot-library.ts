import { readFileSync } from "node:fs";

/** The plotting library as text, to be put into a page. */
export interface PlotLibrary {
  readonly script: string;
  readonly style: string;
}

// Beside the built command line; in the sources, where it was installed.
const FOLDERS = ["./plot/", "../plot/", "../../../node_modules/uplot/dist/"];

/** Reads uPlot. */
export function plotLibrary(): PlotLibrary {
  for (const folder of FOLDERS) {
    const read = (name: string): string => readFileSync(new URL(folder + name, import.meta.url), "utf8");
    try {
      // A closing tag in it would end the page's own.
      const script = read("uPlot.iife.min.js").replaceAll("</script", "<\\/script");
      return { script, style: read("uPlot.min.css") };
    } catch {
      // The next one, then.
    }
  }
  throw new Error("the plotting library is missing from the package");
}
