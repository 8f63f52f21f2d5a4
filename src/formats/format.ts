/** What a format found wrong with a value. It never repeats the value: findings reach messages and logs. */
export interface FormatFinding {
  /**
   * `hard`: an official pattern or check digit excludes the value, or it is what a spreadsheet made of one, so the call
   * would be paid for nothing and is refused. `soft`: no rule excludes the value, and it looks odd; the call is made and
   * the finding goes to `onWarning`.
   */
  readonly level: "hard" | "soft";
  /** One clause that says what is expected, such as `must be five letters, four digits and a letter`. */
  readonly problem: string;
}

/** The written form of an identifier that a check takes, as data and two pure functions. */
export interface Format {
  /** The name that `@format(is:)` uses in the SDL, such as `pan`. */
  readonly name: string;
  /** What people call it, such as `PAN`. */
  readonly title: string;
  /** A synthetic value that passes without a finding. */
  readonly example: string;
  /**
   * Brings a value into the form that is sent: only what cannot change its meaning (invisible
   * characters, the length of dashes, outer blanks; letter case, inner blanks and hyphens where they mean nothing).
   */
  normalise(value: string): string;
  /** Says what is wrong with a normalised value, or nothing. */
  check(value: string): FormatFinding | undefined;
}
