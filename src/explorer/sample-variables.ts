import type { ServiceInput } from "../catalogue/catalogue.ts";
import { findScenario, type Scenario } from "../sandbox/scenarios.ts";

/**
 * Synthetic variables for a service that contain the magic value of a scenario.
 *
 * @param scenario undefined for an answer with findings
 * @returns undefined if no input of the service can contain the scenario
 */
export function sampleVariables(
  inputs: readonly ServiceInput[],
  scenario?: Scenario,
): Readonly<Record<string, string | number | boolean>> | undefined {
  const required = inputs.filter((input) => input.required);
  const plain = Object.fromEntries(required.map((input) => [input.variable, plainValue(input)]));
  if (scenario === undefined) return plain;
  const texts = required.filter(({ variable }) => typeof plain[variable] === "string");
  // The client sends a value that only looks odd, with a warning. So try such values last.
  for (const mayLookOdd of [false, true]) {
    for (const input of texts) {
      for (const value of carriers(String(plain[input.variable]), scenario)) {
        const finding = input.format?.check(input.format.normalise(value));
        const fits = finding === undefined || (mayLookOdd && finding.level === "soft");
        const variables = { ...plain, [input.variable]: value };
        if (fits && findScenario(variables) === scenario) return variables;
      }
    }
  }
  return undefined;
}

/** A valid value without a scenario: the example of the format, or what the schema's description asks for. */
function plainValue({ type, format, variable, description }: ServiceInput): string | number | boolean {
  if (type === "Boolean") return true;
  if (type === "Int" || type === "Float") return /timestamp/i.test(variable) ? 1_767_225_600 : 1;
  if (format !== undefined) return format.example;
  const digits = /\b(\d+) digits/.exec(description)?.[1];
  if (digits !== undefined) return "1".padStart(Number(digits), "0");
  return /\bIP address/.test(description) ? "192.0.2.1" : "Example";
}

/** The ways to write a scenario into a value: as a word if it may contain words, or as a number if it has digits. */
function* carriers(value: string, { word, code }: Scenario): Generator<string> {
  if (/^https?:/.test(value)) yield value.replace(/[^/.]+(?=\.\w+$)/, word);
  else if (value.includes("@")) yield value.replace(/^[^@]+/, word);
  const runs = [...value.matchAll(/\d+/g)];
  const longest = runs.reduce<RegExpExecArray | undefined>(
    (best, run) => (run[0].length >= (best?.[0].length ?? 4) ? run : best),
    undefined,
  );
  if (longest !== undefined) {
    const end = longest.index + longest[0].length;
    const numbered = `${value.slice(0, end - 4)}0${code}${value.slice(end)}`;
    yield numbered;
    // A value that ends in a check character needs the right one.
    for (const last of "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") yield numbered.slice(0, -1) + last;
  }
  yield value.replace(/(?<= )\w+$/, word);
  yield `${value} ${word}`;
}
