import type { Format, FormatFinding } from "./format.ts";

/** One rule: its level, what a value must match, and the clause that says so. */
export type Rule = readonly [
  level: FormatFinding["level"],
  passes: (value: string) => boolean,
  problem: string,
];

/**
 * Creates a format from rules. They are tried in order, and the first one that fails is the finding. Shared rules are passed
 * as a list of their own, because a bundler could not drop a format that spreads them.
 */
export function rule(
  name: string,
  title: string,
  example: string,
  normalise: (value: string) => string,
  ...given: readonly (Rule | readonly Rule[])[]
): Format {
  const rules = given.flatMap((each) => (isRule(each) ? [each] : each));
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

function isRule(given: Rule | readonly Rule[]): given is Rule {
  return typeof given[0] === "string";
}
