import type { Format } from "../formats/format.ts";

/**
 * The expected form of a selected field: a GraphQL scalar's name, a list of one form, or an object of forms. `JSON` may
 * arrive encoded in a string. `"or none"` marks a field that `@include` or `@skip` may leave out. `Any` and a list
 * `"or one"` are for documents that do not come with the schema's types.
 */
export type Shape =
  | "Int"
  | "Float"
  | "String"
  | "Boolean"
  | "JSON"
  | "Any"
  | readonly [Shape]
  | readonly [Shape, "or one"]
  | readonly [Shape, "or none"]
  | { readonly [field: string]: Shape };

/** What an earlier step of a check hands over to a later one. */
export interface Follows<As extends string = string> {
  /** The literal of the earlier step's service. */
  readonly documentType: string;
  /** The field that holds what is handed over: of its result, or of its input. */
  readonly take: string;
  /** Absent means the result. */
  readonly of?: "input";
  /** The variable of the later step that takes it. */
  readonly as: As;
}

/** How a service is called that the vendor offers as REST: at the path that its `documentType` is. */
export interface Rest {
  readonly method: "POST";
  /** Every field of the result, and where an answer's body holds it: the first path at which something stands. */
  readonly fields: { readonly [field: string]: readonly string[] };
}

/** What is known of a service beside its document. Written by the code generator from the directives of the SDL. */
export interface Service {
  /** Name of the operation, such as `FaceLivenessPassive`. */
  readonly operation: string;
  /** The mutation field. */
  readonly root: string;
  /** The vendor's literal; of a REST service its path. */
  readonly documentType: string;
  /** Absent for GraphQL. */
  readonly rest?: Rest;
  /** The union member that answers. */
  readonly resultType: string;
  /** The `myAppId` header of the vendor's page; absent where none was seen. */
  readonly myAppId?: string;
  /** Absent means true. False: never resent, whatever the options say, not even where nothing left the machine. */
  readonly repeatable?: false;
  /** Absent means true. False: an earlier answer must not stand for a new call, as with an OTP that is sent. */
  readonly reusable?: false;
  /** Variables that are personal data or secrets. */
  readonly sensitive?: readonly string[];
  /** Result paths that are personal data or secrets. */
  readonly sensitiveResult?: readonly string[];
  /** Written forms of variables, checked before the call. */
  readonly formats?: { readonly [variable: string]: Format };
  /** The document as it is sent: printed by the code generator, so that no printer has to come along. */
  readonly text?: string;
  /** For a later step of a check: what the earlier step hands over to it. */
  readonly follows?: Follows;
  /** What the document selects, for the drift check. */
  readonly shape: { readonly [field: string]: Shape };
}
