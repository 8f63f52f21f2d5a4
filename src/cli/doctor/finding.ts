/** The result of one check of `doctor`. */
export interface Finding {
  /** What was checked, such as `credentials`. */
  readonly check: string;
  /** `skipped`: could not be checked, because something else is missing. */
  readonly state: "ok" | "warning" | "failed" | "skipped";
  /** One sentence, without a key or a value. */
  readonly text: string;
}

/** Makes a finding. */
export function finding(check: string, state: Finding["state"], text: string): Finding {
  return { check, state, text };
}
