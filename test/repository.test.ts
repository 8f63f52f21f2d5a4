import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
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
  it("has no folder for leftovers", () => {
    expect(sources.filter((file) => /(^|\/)(utils?|helpers?|misc|common|lib)(\/|\.ts$)/.test(file))).toEqual(
      [],
    );
  });

  it("has rooms that import nothing from above them in docs/architecture.md", () => {
    const rows = [...textOf("docs/architecture.md").matchAll(/^\| (`[a-z-]+\/`(?:, `[a-z-]+\/`)*) \|/gm)];
    const heights = new Map(
      rows.flatMap(([, row], height) =>
        [...(row as string).matchAll(/`([a-z-]+)\/`/g)].map(([, room]) => [room as string, height] as const),
      ),
    );
    const roomOf = (file: string): string => file.split("/").slice(1, -1)[0] ?? "";
    const arrows = sources
      .filter((file) => /\.tsx?$/.test(file) && roomOf(file) !== "")
      .flatMap((file) =>
        [...textOf(file).matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)]
          .map(([, to]) => join(dirname(file), to as string))
          .filter((to) => to.startsWith("src/") && roomOf(to) !== "")
          .map((to) => ({ file, to })),
      );
    const rooms = new Set(arrows.flatMap(({ file, to }) => [roomOf(file), roomOf(to)]));
    expect([...rooms].filter((room) => !heights.has(room))).toEqual([]);
    const height = (file: string): number => heights.get(roomOf(file)) as number;
    expect(arrows.filter(({ file, to }) => height(to) < height(file))).toEqual([]);
  });

  it("names each file after what it exports", () => {
    // Named after their job in the whole, as the design has it.
    const rooms = new Set(["src/cli/io.ts"]);
    const strangers = sources.filter((file) => {
      const names = declaredExports(file).map((name) => name.toLowerCase());
      const words = basename(file, ".ts")
        .split(/[-.]/)
        .filter((word) => word.length > 2);
      const fits = names.some((name) => words.some((word) => name.includes(word.replace(/s$/, ""))));
      // What only passes on has nothing of its own.
      return names.length > 0 && !fits && !rooms.has(file) && !basename(file).startsWith("index.");
    });
    expect(strangers).toEqual([]);
  });
});

/** What a file declares and exports by name. */
function declaredExports(file: string): string[] {
  const { statements } = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest);
  return statements.flatMap((statement) => {
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
    if (!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    const declared = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations
      : [statement as ts.DeclarationStatement];
    return declared.flatMap(({ name }) => (name !== undefined && ts.isIdentifier(name) ? [name.text] : []));
  });
}
