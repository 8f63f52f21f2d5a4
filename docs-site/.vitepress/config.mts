import { readFileSync } from "node:fs";
import { defineConfig } from "vitepress";

// Written by build.ts beside the pages.
const { guide, services, api } = JSON.parse(
  readFileSync(new URL("../.cache/sidebar.json", import.meta.url), "utf8"),
);

export default defineConfig({
  title: "indiconnect",
  description: "Typed, billed-once client for IndiConnect's GraphQL identity-verification API (unofficial)",
  srcDir: ".cache/pages",
  outDir: "dist",
  cacheDir: ".cache/vitepress",
  cleanUrls: true,
  // Nothing is loaded from elsewhere: no font, no script, no search service.
  head: [["meta", { name: "robots", content: "index" }]],
  markdown: { theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" } },
  themeConfig: {
    nav: [
      { text: "Guide", link: "/guide/" },
      { text: "Services", link: "/services/" },
      { text: "Errors", link: "/guide/errors" },
      { text: "API", link: "/api/" },
    ],
    sidebar: { "/guide/": guide, "/services/": services, "/api/": api },
    search: { provider: "local" },
    outline: [2, 3],
  },
});
