import { mkdirSync, writeFileSync } from "node:fs";

/** A build plugin that records which packages went into the build, for the bill of materials. */
export function recordBundled(build: string): {
  readonly name: string;
  generateBundle(
    options: object,
    bundle: Readonly<Record<string, { readonly moduleIds?: readonly string[] }>>,
  ): void;
} {
  const packages = new Set<string>();
  return {
    name: "record-bundled",
    generateBundle(_, bundle) {
      for (const { moduleIds = [] } of Object.values(bundle)) {
        for (const id of moduleIds) {
          const folder = /^(?:.*[/\\])?(node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+)/.exec(id)?.[1];
          // A declaration file leaves no code behind.
          if (folder !== undefined && !/\.d\.[cm]?ts$/.test(id)) packages.add(folder.replaceAll("\\", "/"));
        }
      }
      mkdirSync(".cache/bundled", { recursive: true });
      writeFileSync(`.cache/bundled/${build}.json`, JSON.stringify([...packages].sort()));
    },
  };
}
