import type { GraphQLAnswerError } from "../answer/read-answer.ts";

/** A field that a server's validation refused. */
export interface RefusedField {
  readonly name: string;
  /** The type that lacks it. Absent if the field exists and only its selection is wrong. */
  readonly type: string | undefined;
  /** The names on the way to it, or to the field that contains it: `verify/result/is_live`. */
  readonly path: string | undefined;
  /** The field is a leaf. It can stay, but not its selection. */
  readonly isLeaf: boolean;
}

// graphql-js, Absinthe, gqlgen: Cannot query field "x" on type "Y". graphql-core: the same in single quotes.
// async-graphql, Juniper: Unknown field "x" on type "Y". graphql-java: Field 'x' in type 'Y' is undefined.
// Hot Chocolate: The field `x` does not exist on the type `Y`.
const REFUSED = /\bfield (["'`])(\w+)\1(?: (?:on|in|does not exist on)(?: the)? type ["'`](\w+)["'`])?/i;
// graphql-java: (FieldUndefined@[verify/result/x]), before its version 18: … @ 'verify/result/x'.
const PATH = /@(?:\[| ')([\w/]+)['\]]/;

/** Reads which field a validation error refuses. Undefined if it is about something else, such as an argument. */
export function refusedField(error: GraphQLAnswerError): RefusedField | undefined {
  const { message } = error;
  const [, , name, type] = REFUSED.exec(message) ?? [];
  const isLeaf = /must not have a selection|selection not allowed/i.test(message);
  if (name === undefined || !(type || isLeaf || /must have a selection|selection required/i.test(message)))
    return undefined;
  return { name, type, path: PATH.exec(message)?.[1], isLeaf };
}
