/** One input field as the example fills it. */
export interface InputLiteral {
  readonly name: string;
  /** The type that the literal has in SDL, without `!`. Undefined: an object (`fields`), or null. */
  readonly type: string | undefined;
  /** Whether the literal shows the type; otherwise it is a guess. */
  readonly shown: boolean;
  /** The fields of an object. */
  readonly fields?: readonly InputLiteral[];
  /** The value, where it is a single one. Personal: for comparison only. */
  readonly value: unknown;
}
