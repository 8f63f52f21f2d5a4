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

/** What an earlier step of a check passes to a later one. */
export interface Follows<As extends string = string> {
  /** The literal of the earlier step's service. */
  readonly documentType: string;
  /** The field of its result or its input that is passed on. */
  readonly take: string;
  /** Where the field is. Absent means in the result. */
  readonly of?: "input";
  /** The variable of the later step that takes it. */
  readonly as: As;
}

/** Facts about a service that the vendor offers as REST. Its `documentType` is its path. */
export interface Rest {
  readonly method: "POST";
  /** The paths of every field of the result in an answer's body. The first path with a value counts. */
  readonly fields: { readonly [field: string]: readonly string[] };
}

/** Facts about a service besides its document. The code generator writes them from the directives of the SDL. */
export interface Service {
  /** Name of the operation, such as `FaceLivenessPassive`. */
  readonly operation: string;
  /** The mutation field. */
  readonly root: string;
  /** The vendor's literal, or the path of a REST service. */
  readonly documentType: string;
  /** Absent for GraphQL. */
  readonly rest?: Rest;
  /** The union member that answers. */
  readonly resultType: string;
  /** The `myAppId` header on the vendor's page. Absent if the page shows none. */
  readonly myAppId?: string;
  /** Absent means true. False: the client never resends it, not even if nothing left the machine. */
  readonly repeatable?: false;
  /** Absent means true. False: an earlier answer must not replace a new call, because the call sends an OTP, for example. */
  readonly reusable?: false;
  /** Variables that are personal data or secrets. */
  readonly sensitive?: readonly string[];
  /** Result paths that are personal data or secrets. */
  readonly sensitiveResult?: readonly string[];
  /** Written forms of variables, checked before the call. */
  readonly formats?: { readonly [variable: string]: Format };
  /** The document as it is sent. The code generator prints it, so that apps need no printer. */
  readonly text?: string;
  /** For a later step of a check: what the earlier step passes to it. */
  readonly follows?: Follows;
  /** What the document selects, for the drift check. */
  readonly shape: { readonly [field: string]: Shape };
}

/** What a service is known by, whatever an app's own document of it is called. */
export function serviceId({ root, documentType }: Pick<Service, "root" | "documentType">): string {
  return `${root} ${documentType}`;
}

/** The address of a service: the GraphQL address, or for REST its path on the same origin. */
export function endpointOf(
  graphql: URL,
  { rest, documentType }: Pick<Service, "rest" | "documentType">,
): URL {
  return rest === undefined ? graphql : new URL(documentType, graphql);
}
