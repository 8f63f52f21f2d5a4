import type { GraphQLField } from "graphql";
import type { FieldHint } from "./guess-type.ts";

/** A selected field with its type in the schema. */
export interface PlannedField {
  readonly name: string;
  /** What the example's answer calls it. */
  readonly key: string;
  /** In SDL, without `!`. */
  readonly type: string;
  readonly fields?: readonly PlannedField[];
}

/** What is known of a field before it is planned. */
export interface FieldPlace {
  /** The type it stands on. */
  readonly owner: string;
  readonly path: readonly string[];
  /** What the examples show, nulls among it. */
  readonly values: readonly unknown[];
  /** Whether an example shows its object, but not the field. */
  readonly isMissing: boolean;
  readonly hint: FieldHint;
  /** The field in the schema, where it has it already. */
  readonly existing: GraphQLField<unknown, unknown> | undefined;
  readonly marks: boolean;
}
