/** What a check of the doctor found. */
export interface Finding {
  /** What was looked at, such as `credentials`. */
  readonly check: string;
  /** `skipped`: could not be looked at, because of something else. */
  readonly state: "ok" | "warning" | "failed" | "skipped";
  /** One sentence, without a key or a value. */
  readonly text: string;
}
