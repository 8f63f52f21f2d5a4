/** What is wrong with a value. It never repeats the value, because it is shown in messages and logs. */
export interface FormatFinding {
  /**
   * `hard`: an official pattern or check digit excludes the value, or a spreadsheet spoilt it. The call is refused, because
   * it would be paid for nothing. `soft`: no rule excludes the value, but it looks odd. The call is made, and `onWarning`
   * receives the finding.
   */
  readonly level: "hard" | "soft";
  /** One clause that says what is expected, such as `must be five letters, four digits and a letter`. */
  readonly problem: string;
}

/** The format of an identifier: data and two pure functions. */
export interface Format {
  /** The name that `@format(is:)` uses in the SDL, such as `pan`. */
  readonly name: string;
  /** The name for people, such as `PAN`. */
  readonly title: string;
  /** A synthetic value that passes without a finding. */
  readonly example: string;
  /**
   * Brings a value into the form that is sent. It changes only what cannot change the meaning (invisible
   * characters, the length of dashes, outer blanks; letter case, inner blanks and hyphens where they mean nothing).
   */
  normalise(value: string): string;
  /** Says what is wrong with a normalised value. Undefined if nothing is. */
  check(value: string): FormatFinding | undefined;
}

/** One rule: its level, what a value must match, and the clause that says so. */
export type Rule = readonly [
  level: FormatFinding["level"],
  passes: RegExp | ((value: string) => boolean),
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
  const rules = given.flatMap((each) => (typeof each[0] === "string" ? [each] : each)) as readonly Rule[];
  return {
    name,
    title,
    example,
    normalise,
    check(value) {
      for (const [level, passes, problem] of rules) {
        if (!(passes instanceof RegExp ? passes.test(value) : passes(value))) return { level, problem };
      }
      return undefined;
    },
  };
}
