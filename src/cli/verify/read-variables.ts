import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { objectIn } from "../../answer/is-object.ts";
import type { CatalogueEntry, ServiceInput } from "../../catalogue/catalogue.ts";
import { text as anyText } from "../../formats/text.ts";
import { askPerson, isInteractive } from "../ask-person.ts";
import { CliExit } from "../cli-exit.ts";
import type { Io } from "../io.ts";
import { parseInput } from "./parse-input.ts";
import type { GivenInputs } from "./services-program.ts";

/**
 * The variables of a call: from `--variables`, over that from options, and what is then missing from the person at the
 * terminal.
 *
 * @throws CliExit that names inputs and never a value
 */
export async function readVariables(
  io: Io,
  { name, inputs }: CatalogueEntry,
  given: GivenInputs,
  file: string | undefined,
): Promise<Record<string, unknown>> {
  const variables = file === undefined ? {} : await fromFile(io, file);
  for (const input of inputs) {
    const values = given.get(input.variable);
    if (values === undefined) continue;
    variables[input.variable] = parseInput(input, values, (what) => {
      throw new CliExit("usage", `${name}: --${input.option} ${what}. Nothing was sent.`);
    });
  }
  const missing = inputs.filter(
    ({ required, variable }) => required && (variables[variable] ?? null) === null,
  );
  if (missing.length === 0) return variables;
  if (!isInteractive(io) || file === "-") {
    const list = missing.map(({ option }) => `--${option}`).join(", ");
    const verb = missing.length === 1 ? "is" : "are";
    throw new CliExit(
      "usage",
      `${name}: ${list} ${verb} missing. indiconnect verify ${name} --help explains the inputs. Nothing was sent.`,
    );
  }
  for (const input of missing) variables[input.variable] = await askFor(io, input);
  return variables;
}

async function fromFile(io: Io, file: string): Promise<Record<string, unknown>> {
  let content: string;
  try {
    content = file === "-" ? await text(io.stdin) : readFileSync(resolve(io.cwd, file), "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CliExit("usage", `--variables ${file} cannot be read${code ? ` (${code})` : ""}.`);
  }
  const variables = objectIn(content);
  if (variables !== undefined) return variables;
  throw new CliExit(
    "usage",
    `--variables ${file === "-" ? "from standard input" : file} must hold one JSON object of inputs, such as {"epicNo":"…"}. Nothing was sent.`,
  );
}

async function askFor(io: Io, input: ServiceInput): Promise<unknown> {
  const { variable, description, format = anyText } = input;
  const message = description === "" ? variable : `${variable}: ${description}`;
  const validate = (typed = ""): string | undefined => {
    if (typed.trim() === "") return "This input is required.";
    const problems: string[] = [];
    parseInput(input, [typed], (what) => problems.push(what) as never);
    const finding = format.check(format.normalise(typed));
    if (finding?.level === "hard") problems.push(finding.problem);
    return problems[0] && `It ${problems[0]}.`;
  };
  // What lets somebody act as the person is not left on the screen.
  const isSecret = /otp|password|pin$|secret|token|session|requestid/i.test(variable);
  const placeholder = input.format === undefined ? "" : `such as ${format.example}`;
  const typed = await askPerson(io, ({ password, text }, streams) =>
    isSecret
      ? password({ ...streams, message, validate })
      : text({ ...streams, message, validate, placeholder }),
  );
  return parseInput(input, [typed], () => undefined as never);
}
