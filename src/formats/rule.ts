import type { Format, FormatFinding } from "./format.ts";

/** One rule: what a value must match, how hard, and the clause that says so. */
export type Rule = readonly [
  level: FormatFinding["level"],
  passes: (value: string) => boolean,
  problem: string,
];

/** Makes a format of rules that are tried in order; the first that fails is the finding. */
export function rule(
  name: string,
  title: string,
  example: string,
  normalise: (value: string) => string,
  ...rules: readonly Rule[]
): Format {
  return {
    name,
    title,
    example,
    normalise,
    check(value) {
      for (const [level, passes, problem] of rules) if (!passes(value)) return { level, problem };
      return undefined;
    },
  };
}
