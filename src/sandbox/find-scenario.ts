import { type Scenario, scenarios } from "./scenarios.ts";

/** The scenario that an input names: the first one in its strings. Undefined stands for an answer with findings. */
export function findScenario(input: unknown): Scenario | undefined {
  if (typeof input === "string") return inText(input);
  if (typeof input !== "object" || input === null) return undefined;
  for (const [key, value] of Object.entries(input)) {
    const scenario = key === "documentType" ? undefined : findScenario(value);
    if (scenario !== undefined) return scenario;
  }
  return undefined;
}

function inText(text: string): Scenario | undefined {
  // Dates and years have no zero before a 9xx. The longest run of digits is the number of the identifier.
  const runs = text.match(/\d+/g) ?? [];
  const longest = runs.reduce((best, run) => (run.length >= best.length ? run : best), "");
  const code = /0(9\d\d)$/.exec(longest)?.[1];
  return scenarios.find(
    (scenario) => String(scenario.code) === code || wordPattern(scenario.word).test(text),
  );
}

/** A pattern for the word by itself. In a name or an address, its hyphens may be blanks. */
function wordPattern(word: string): RegExp {
  return new RegExp(`(?<![a-z0-9])${word.replaceAll("-", "[-_ ]")}(?![a-z0-9])`, "i");
}
