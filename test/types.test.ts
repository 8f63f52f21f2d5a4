import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";

const project = fileURLToPath(new URL("../tsconfig.json", import.meta.url));
const file = fileURLToPath(new URL("types/verify.ts", import.meta.url));
const DIRECTIVE = /^\s*\/\/ @ts-expect-error (.*)$/;

/** The lines, counted from 0, on which the compiler finds something wrong with the file when it has this text. */
function errorLines(text: string): number[] {
  const { config } = ts.readConfigFile(project, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(
    { ...config, include: [], files: [file] },
    ts.sys,
    fileURLToPath(new URL("..", import.meta.url)),
  );
  const host = ts.createCompilerHost(options);
  const { readFile } = host;
  host.readFile = (name) => (name === file ? text : readFile(name));
  const program = ts.createProgram([file], options, host);
  const source = program.getSourceFile(file) as ts.SourceFile;
  const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  return [...new Set(found.map(({ start = 0 }) => source.getLineAndCharacterOfPosition(start).line))];
}

test("the compiler lets an app write what is right, and every directive keeps it from something wrong", () => {
  const text = ts.sys.readFile(file) as string;
  const lines = text.split("\n");
  const directives = lines.flatMap((line, at) => (DIRECTIVE.test(line) ? [at] : []));
  expect(directives.length).toBeGreaterThan(30);
  expect(errorLines(text)).toEqual([]);

  const without = lines.map((line) => (DIRECTIVE.test(line) ? "//" : line)).join("\n");
  expect(errorLines(without)).toEqual(directives.map((at) => at + 1));
});
