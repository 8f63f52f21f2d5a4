import type { GraphQLField } from "graphql";
import type { FieldHint } from "./guess-type.ts";

/** A selected field with its type in the schema. */
export interface PlannedField {
  readonly name: string;
  /** The field's name in the example's answer. */
  readonly key: string;
  /** In SDL, without `!`. */
  readonly type: string;
  readonly fields?: readonly PlannedField[];
}

/** What is known about a field before it is planned. */
export interface FieldPlace {
  /** The type that has the field. */
  readonly owner: string;
  readonly path: readonly string[];
  /** The values in the examples, including null. */
  readonly values: readonly unknown[];
  /** Whether an example shows the object, but not this field. */
  readonly isMissing: boolean;
  readonly hint: FieldHint;
  /** The field in the schema, if the schema already has it. */
  readonly existing: GraphQLField<unknown, unknown> | undefined;
  readonly marks: boolean;
}
