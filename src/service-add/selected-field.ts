/** One field that the example selects. */
export interface SelectedField {
  readonly name: string;
  /** What it is called in the answer: its alias, where the example gives it one. */
  readonly key: string;
  /** Undefined for a leaf. */
  readonly fields: readonly SelectedField[] | undefined;
}
