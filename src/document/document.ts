import type { Follows, Service } from "./service.ts";

/** The vendor's `error` object. Which fields exist depends on the service. */
export interface VendorError {
  readonly status?: string | null;
  readonly message?: string | null;
  readonly decryptedError?: string | null;
  readonly raw?: unknown;
}

/** The answer of `verify` and `businessVerification`: the vendor's envelope around one result. */
export interface Envelope<Result> {
  readonly ok?: boolean | null;
  readonly message?: string | null;
  readonly status?: unknown;
  readonly result?: Result | null;
  readonly error?: VendorError | null;
}

/**
 * A parsed GraphQL document that carries the types of its answer and variables. It is compatible with
 * `TypedDocumentNode` in both directions. It is declared here because the original imports from `graphql`, and without
 * that package everything inferred from it would silently become `any`.
 */
export interface TypedDocument<Data, Variables> {
  /** Always `"Document"`. */
  // biome-ignore lint/suspicious/noExplicitAny: an enum member in graphql 16, which no text fits; a text in graphql 17
  readonly kind: any;
  // biome-ignore lint/suspicious/noExplicitAny: graphql's own node types must fit without importing them
  readonly definitions: readonly any[];
  /** Never present at run time. */
  __apiType?: (variables: Variables) => Data;
}

/** A document of this package or of the `indiconnect/codegen` preset: typed, with the facts of its service. */
export interface VerificationDocument<Result, Variables, Root extends string = string>
  extends TypedDocument<{ readonly [root in Root]: Envelope<Result> | null }, Variables> {
  readonly service: Service;
}

/** A document of a later step, which takes a variable from an earlier step. */
export interface FollowingDocument<Result, Variables, Root extends string, As extends string>
  extends VerificationDocument<Result, Variables, Root> {
  readonly service: Service & { readonly follows: Follows<As> };
}

/** The one union member that a document selects. Every other member has only `__typename`. */
type SelectedMember<Member> = Member extends unknown
  ? string extends keyof Member
    ? never
    : keyof Member extends "__typename"
      ? never
      : Member
  : never;

/** The result that `verify()` returns for a document with this data type. */
export type ResultOf<Data> = SelectedMember<
  Data[keyof Data] extends { readonly result?: infer Result } | null | undefined ? NonNullable<Result> : never
>;
