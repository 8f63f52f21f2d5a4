import { existsSync, readFileSync } from "node:fs";
import type { Types } from "@graphql-codegen/plugin-helpers";

/** The ending of a fixture's file, in place of the operation file's `.graphql`. */
export const FIXTURE_ENDING = ".fixture.json";

/**
 * Writes the synthetic answers beside the operations (`name.graphql`, `name.fixture.json`): an object of named answers,
 * `found` first. Each answer is the envelope of that operation. They are typed, so a fixture that does not fit its
 * operation does not compile.
 */
export function writeFixtures(
  files: readonly Types.DocumentFile[],
  client: string,
  services: string,
): string {
  const found = files.flatMap(({ location, document }) => {
    const path = location?.replace(/\.graphql$/, FIXTURE_ENDING);
    const definition = document?.definitions[0];
    if (path === undefined || definition?.kind !== "OperationDefinition" || !existsSync(path)) return [];
    return [{ name: definition.name?.value ?? "", answers: readAnswers(path) }];
  });
  found.sort((a, b) => a.name.localeCompare(b.name, "en"));
  return `// Written by codegen. Do not edit.
import type { Envelope } from ${JSON.stringify(client)};
import type {
${found.map(({ name }) => `  ${name}Result,\n`).join("")}} from ${JSON.stringify(services)};

/** The synthetic answers of one operation, by name. */
export interface Fixtures<Result> {
  readonly found: Envelope<Result>;
  readonly [name: string]: Envelope<Result>;
}

/** Every operation's synthetic answers. */
export const fixtures: {
${found.map(({ name }) => `  readonly ${name}: Fixtures<${name}Result>;\n`).join("")}} = {
${found.map(({ name, answers }) => `  ${name}: ${answers},\n`).join("")}};
`;
}

function readAnswers(path: string): string {
  try {
    const answers = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
    if (answers.found === undefined) throw new Error('it has no answer "found"');
    return JSON.stringify(answers, undefined, 2).replaceAll("\n", "\n  ");
  } catch (error) {
    throw new Error(`Cannot read the fixture ${path}: ${(error as Error).message}`);
  }
}
