import { IndiConnectError } from "../error/error.ts";
import type { TypedDocument } from "./document.ts";
import type { Service } from "./service.ts";
import { type ShapeCheck, shapeCheck } from "./shape-check.ts";

/** A document with any data and any variables. */
export type AnyDocument = TypedDocument<unknown, never>;

/** A declared variable: its name, its type as written, whether it must be given. */
export interface DeclaredVariable {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  /** Whether a server takes null. */
  readonly nullable: boolean;
}

/** What is worked out once per document and client. */
export interface PreparedDocument {
  readonly document: AnyDocument;
  /** The document that the app passed. `document` differs from it if the client has dropped fields. */
  readonly original: AnyDocument;
  readonly service: Service;
  readonly variables: readonly DeclaredVariable[];
  /** The document as it is sent. */
  readonly text: string;
  /** The request's body, up to the variables. */
  readonly bodyStart: string;
  /** Whether a result has just the shape that the document selects. */
  readonly fits: ShapeCheck;
  /** Paths below the mutation field that were dropped because the server does not know them. */
  readonly dropped: readonly string[];
}

// The parts of graphql's nodes that this file reads. Declared here, so that the package needs no types of graphql.
interface TypeNode {
  readonly kind: string;
  readonly name?: { readonly value: string };
  readonly type?: TypeNode;
}
interface VariableNode {
  readonly variable: { readonly name: { readonly value: string } };
  readonly type: TypeNode;
  readonly defaultValue?: unknown;
}

/**
 * Prepares a document that has the facts of its service attached.
 *
 * @throws IndiConnectError `invalid-document`
 */
export function prepareDocument(document: AnyDocument): PreparedDocument {
  const service = (document as { service?: Service } | undefined)?.service;
  const text = service?.text;
  if (service === undefined || text === undefined) {
    const what =
      "The document has no service: use a document from this package or its codegen preset, or pass yours to withService(). Nothing was sent.";
    throw new IndiConnectError("invalid-document", what);
  }
  const definitions = (document.definitions[0]?.variableDefinitions ?? []) as readonly VariableNode[];
  return {
    document,
    original: document,
    service,
    dropped: [],
    variables: definitions.map(({ variable, type, defaultValue }) => {
      const written = typeText(type);
      return {
        name: variable.name.value,
        type: written.replace(/!$/, ""),
        required: written.endsWith("!") && defaultValue === undefined,
        nullable: !written.endsWith("!"),
      };
    }),
    text,
    bodyStart: bodyStart(text),
    fits: shapeCheck(service.shape),
  };
}

/** A request's body, up to the variables. */
export function bodyStart(text: string): string {
  return `{"query":${JSON.stringify(text)},"variables":`;
}

function typeText({ kind, type, name }: TypeNode): string {
  if (kind === "NonNullType") return `${typeText(type as TypeNode)}!`;
  if (kind === "ListType") return `[${typeText(type as TypeNode)}]`;
  return name?.value as string;
}
