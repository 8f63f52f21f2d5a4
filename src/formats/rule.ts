import type { Format, FormatFinding } from "./format.ts";

/** One rule: what a value must match, how hard, and the clause that says so. */
export type Rule = readonly [
  level: FormatFinding["level"],
  passes: (value: string) => boolean,
  problem: string,
];

/**
 * Makes a format of rules that are tried in order; the first that fails is the finding. Rules that formats share are
 * given as their list: a bundler could not drop a format that spreads it.
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
