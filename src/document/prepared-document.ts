import { IndiConnectError } from "../error/error.ts";
import type { AstNode, AstVariable } from "./ast-node.ts";
import { defineService } from "./define-service.ts";
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
  const definitions = (document.definitions[0]?.variableDefinitions ?? []) as readonly AstVariable[];
  return {
    document,
    original: document,
    service,
    dropped: [],
    variables: definitions.map(({ variable, type, defaultValue }) => {
      const written = typeText(type);
      return {
        name: variable.name?.value as string,
        type: written.replace(/!$/, ""),
        required: written.endsWith("!") && defaultValue === undefined,
        nullable: !written.endsWith("!"),
      };
    }),
    text,
    bodyStart: `{"query":${JSON.stringify(text)},"variables":`,
    fits: shapeCheck(service.shape),
  };
}

function typeText({ kind, type, name }: AstNode): string {
  if (kind === "NonNullType") return `${typeText(type as AstNode)}!`;
  if (kind === "ListType") return `[${typeText(type as AstNode)}]`;
  return name?.value as string;
}

/** The documents that one client has sent, each prepared once. */
export class PreparedDocuments {
  readonly #prepared = new WeakMap<AnyDocument, PreparedDocument>();

  /** @throws IndiConnectError `invalid-document` */
  of(document: AnyDocument): PreparedDocument {
    let prepared = this.#prepared.get(document);
    if (prepared === undefined) {
      prepared = prepareDocument(document);
      this.#prepared.set(document, prepared);
    }
    return prepared;
  }

  /**
   * Makes a mended document the one that this client sends from now on. Another call may have been quicker: then its
   * document stays, and what is missing in it is found by the next refusal.
   *
   * @param dropped what the text lacks of the original
   * @returns the document that stays
   */
  replace(from: PreparedDocument, text: string, dropped: readonly string[]): PreparedDocument {
    const { original, service } = from;
    const current = this.of(original);
    if (current !== from) return current;
    const mended = { ...prepareDocument(defineService({ ...service, text })), original, dropped };
    this.#prepared.set(original, mended);
    return mended;
  }
}
