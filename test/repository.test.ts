import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
// The names in .gitignore, and git's own: what is never published.
const IGNORED = new Set([
  ".git",
  ...readFileSync(join(ROOT, ".gitignore"), "utf8")
    .split("\n")
    .map((line) => line.replace(/\/$/, "")),
]);

/** Every file below a folder that can be committed, relative to the root. */
function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (IGNORED.has(entry.name) || entry.name.endsWith(".tgz")) return [];
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

const files = filesIn(".");
const sources = files.filter((file) => file.startsWith("src/"));
const textOf = (file: string): string => readFileSync(join(ROOT, file), "utf8");

/** The lines of all files that match, with where they stand. */
function linesWith(pattern: RegExp): string[] {
  return files.flatMap((file) =>
    textOf(file)
      .split("\n")
      .flatMap((line, index) =>
        pattern.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 160)}`] : [],
      ),
  );
}

describe("the repository", () => {
  it.each(["LICENSE", "README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", ".ci/run"])(
    "has %s",
    (file) => {
      expect(files).toContain(file);
    },
  );

  it("holds no key that looks real", () => {
    expect(linesWith(/(sk|indc|ac)_(test|live)_[0-9a-f]{12,}/)).toEqual([]);
  });

  it("stands alone: no path outside it, of this machine or of a registry", () => {
    expect(linesWith(/\.\.\/shared(?![\w-])/)).toEqual([]);
    expect(linesWith(/(^|[\s"'`(=])\/(work|root|home|tmp|Users)\//)).toEqual([]);
    expect(linesWith(/registry\.[a-z]|registry[=]|npmjs\.(org|com)|["]resolved["]/)).toEqual([]);
  });

  it("has no link to a file that is not there", () => {
    const broken = files
      .filter((file) => file.endsWith(".md"))
      .flatMap((file) =>
        [...textOf(file).matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)/g)]
          .map(([, link]) => link as string)
          .filter((link) => !existsSync(join(ROOT, dirname(file), link)))
          .map((link) => `${file}: ${link}`),
      );
    expect(broken).toEqual([]);
  });
});

describe("src", () => {
  it("has no room for what belongs nowhere", () => {
    expect(sources.filter((file) => /(^|\/)(utils?|helpers?|misc|common|lib)(\/|\.ts$)/.test(file))).toEqual(
      [],
    );
  });

  it("names each file after what it exports", () => {
    // Named after their job in the whole, as the design has it.
    const rooms = new Set(["src/wire.ts", "src/cli/io.ts"]);
    const strangers = sources.filter((file) => {
      const declared = /^export (?:abstract |async )*(?:type|interface|class|function\*?|const) (\w+)/gm;
      const names = [...textOf(file).matchAll(declared)].map(([, name]) => name?.toLowerCase());
      const words = basename(file, ".ts")
        .split(/[-.]/)
        .filter((word) => word.length > 2);
      const fits = names.some((name) => words.some((word) => name?.includes(word.replace(/s$/, ""))));
      // What only passes on has nothing of its own.
      return names.length > 0 && !fits && !rooms.has(file) && !basename(file).startsWith("index.");
    });
    expect(strangers).toEqual([]);
  });

  it("has no circle of imports, not even of types", () => {
    const graph = new Map(
      [...sources, ...files.filter((file) => /^generated\/.*\.ts$/.test(file))].map((file) => [
        file,
        [...textOf(file).matchAll(/(?:from|import|import\()\s*["'](\.[^"']+)["']/g)].map(([, path]) =>
          relative(ROOT, join(ROOT, dirname(file), path as string)),
        ),
      ]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, way: readonly string[]): void => {
      if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(" > "));
      if (done.has(file) || way.includes(file)) return;
      for (const next of graph.get(file) ?? []) walk(next, [...way, file]);
      done.add(file);
    };
    for (const file of graph.keys()) walk(file, []);
    expect([...graph.values()].flat().length).toBeGreaterThan(100);
    expect(circles).toEqual([]);
  });

  it("loads no package with the main entry, and urql with exchanges alone", () => {
    const bare = (file: string): string[] =>
      [...textOf(file).matchAll(/^(?:import|export) (?!type )[^;]*?from "([^.][^"]*)"/gm)].map(
        ([, name]) => name as string,
      );
    const outside = (folder: RegExp): string[] => sources.filter((file) => !folder.test(file));
    const main = outside(/^src\/(sandbox|codegen|observe|exchanges|transport|cli|explorer|bulk)\//);
    // urql's printer is bundled: see tsdown.config.ts.
    expect(new Set(main.flatMap(bare))).toEqual(new Set(["@0no-co/graphql.web"]));
    const exchanges = sources.filter((file) => file.startsWith("src/exchanges/"));
    expect(new Set(exchanges.flatMap(bare))).toEqual(new Set(["@urql/core", "wonka"]));
  });
});
