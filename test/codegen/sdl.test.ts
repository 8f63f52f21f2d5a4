// A fault in an app's SDL is told with file, line and column.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { codegenCommand } from "./command-line.ts";
import { appFolder, generate } from "./generate.ts";

const operation =
  'mutation Own($a: String!) { verify(input: { documentType: "own", own: $a }) { ok result { __typename ... on OwnResult { found } } error { message } } }';
const sdl = (args: string, field = "String"): string =>
  `extend union VerificationResult = OwnResult\ntype OwnResult { found: Boolean }\nextend input VerifyInput\n  @service(${args}) {\n  own: ${field}\n}\n`;
const args = 'documentType: "own", title: "Own", group: "Own", result: "OwnResult", evidence: SELECTION';

/** The SDL, a bar where the fault is, and what is said of it. */
const faults: Record<string, readonly [string, string]> = {
  "an unknown directive": [sdl(args, "String ¦@sensitve"), 'Unknown directive "@sensitve".'],
  "a missing argument": [
    sdl(args.replace(", evidence: SELECTION", "")).replace("@", "¦@"),
    'Directive "@service" argument "evidence" of type "Evidence!" is required, but it was not provided.',
  ],
  "an argument too many": [sdl(`${args}, ¦app: "x"`), 'Unknown argument "app" on directive "@service".'],
  "an unknown value": [
    sdl(args.replace("evidence: SELECTION", "evidence: ¦GUESS")),
    'Value "GUESS" does not exist in "Evidence" enum.',
  ],
  "a result that is none": [
    sdl(args.replace('result: "OwnResult"', '¦result: "Gone"')),
    "@service: the schema has no result type Gone.",
  ],
  "an unknown format": [
    sdl(args, 'String @format(¦is: "pann")'),
    "@format: there is no format pann; there are ",
  ],
  "an extension of nothing": [`${sdl(args)}\n¦extend type Gone { a: Int }\n`, "There is no Gone to extend."],
  "a type without fields": [`${sdl(args)}\n¦type Empty\n`, "Type Empty must define one or more fields."],
  "an output as an input": [
    sdl(args, "¦OwnResult"),
    "The type of VerifyInput.own must be Input Type but got: OwnResult.",
  ],
};

test("a fault is told with file, line and column", { timeout: 30_000 }, async () => {
  const folder = appFolder();
  const run = (name: string, text: string): Promise<string | undefined> =>
    generate(`${folder}/${name.replaceAll(" ", "-")}`, {
      files: { "schema/own/own.graphql": text, "operations/own.graphql": operation },
      presetConfig: { formats: undefined },
    });
  expect(await run("none", sdl(args))).toBeUndefined();
  for (const [name, [text, expected]] of Object.entries(faults)) {
    const said = await run(name, text.replace("¦", ""));
    expect([name, said]).toEqual([
      name,
      expect.stringContaining(`own.graphql:${placeOfBar(text)}: ${expected}`),
    ]);
  }
});

test.each([
  ["type OwnResult {\n  found ¦Boolean\n}\n", 'Syntax Error: Expected ":", found Name "Boolean".'],
  [sdl(args, "¦Strin"), 'Unknown type "Strin".'],
  ["extend union VerificationResult = ¦Gone\n", 'Unknown type "Gone".'],
])("one that codegen meets first, too: %#", { timeout: 30_000 }, (text, expected) => {
  const folder = appFolder();
  mkdirSync(`${folder}/schema/own`, { recursive: true });
  writeFileSync(`${folder}/schema/own/own.graphql`, text.replace("¦", ""));
  writeFileSync(
    `${folder}/codegen.yml`,
    `schema: ["../../generated/schema.graphql", "schema/**/*.graphql"]
documents: "../../operations/identity-verification/tan.graphql"
generates: { generated/: { preset: ../../src/codegen.ts, plugins: [typescript-operations, typed-document-node] } }
`,
  );
  const { status, stderr } = spawnSync(process.execPath, codegenCommand, { cwd: folder, encoding: "utf8" });
  expect(status).toBe(1);
  expect(stderr).toContain(`schema/own/own.graphql:${placeOfBar(text)}: ${expected}`);
});

function placeOfBar(text: string): string {
  const lines = text.slice(0, text.indexOf("¦")).split("\n");
  return `${lines.length}:${(lines.at(-1) as string).length + 1}`;
}
