import { type DocumentInput, stringifyDocument } from "@urql/core";
import type { TypedDocument } from "./document.ts";
import { IndiConnectError } from "./error.ts";
import type { Service, Shape } from "./service.ts";

/** A declared variable: its name, its type as written, whether it must be given. */
export interface DeclaredVariable {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
}

/** What is worked out once per document and client. */
export interface PreparedDocument {
  readonly document: TypedDocument<unknown, never>;
  /** The document that the app passes; another than `document` once it was mended. */
  readonly original: TypedDocument<unknown, never>;
  readonly service: Service;
  readonly variables: readonly DeclaredVariable[];
  /** Everything of the body that stands before the variables. */
  readonly bodyStart: string;
  /** Paths that were dropped from the document because the server does not know them. */
  readonly dropped: readonly string[];
}

// The parts of graphql's nodes that are read here, so that nothing needs graphql's types.
interface Node {
  readonly kind: string;
  readonly operation?: string;
  readonly name?: { readonly value: string };
  readonly value?: Node & string;
  readonly typeCondition?: { readonly name: { readonly value: string } };
  readonly selectionSet?: { readonly selections: readonly Node[] };
  readonly arguments?: readonly Node[];
  readonly fields?: readonly Node[];
  readonly variableDefinitions?: readonly (Node & { readonly variable: Node; readonly type: Node; readonly defaultValue?: Node })[];
  readonly type?: Node;
}

/**
 * Reads a document: one mutation of one field whose input spells its `documentType`, with one fragment on its result.
 *
 * @throws IndiConnectError `invalid-document`
 */
export function prepareDocument(
  document: TypedDocument<unknown, never>,
  original: TypedDocument<unknown, never> = document,
  dropped: readonly string[] = [],
): PreparedDocument {
  const definitions = document?.definitions as readonly Node[] | undefined;
  const mutation = definitions?.[0];
  if (definitions?.length !== 1 || mutation?.kind !== "OperationDefinition" || mutation.operation !== "mutation") {
    refuse("is not a document with just one mutation (fragments must be inlined)");
  }
  const operation = (mutation as Node).name?.value ?? "(anonymous)";
  const given = (document as { service?: Service }).service;
  const service = given ?? derive(mutation as Node, operation);
  return {
    document,
    original,
    service,
    dropped,
    variables: ((mutation as Node).variableDefinitions ?? []).map((definition) => {
      const type = typeText(definition.type);
      return {
        name: definition.variable.name?.value as string,
        type: type.replace(/!$/, ""),
        required: type.endsWith("!") && definition.defaultValue === undefined,
      };
    }),
    bodyStart: `{"query":${JSON.stringify(compact(stringifyDocument(document as unknown as DocumentInput & string)))},"variables":`,
  };
}

/** The facts that a document without any still tells: for documents of other generators. */
function derive(mutation: Node, operation: string): Service {
  const [root, ...more] = mutation.selectionSet?.selections ?? [];
  const input = root?.arguments?.find((argument) => argument.name?.value === "input")?.value;
  const literal = input?.fields?.find((field) => field.name?.value === "documentType")?.value;
  const selections = root?.selectionSet?.selections ?? [];
  const result = selections.find((selection) => selection.name?.value === "result")?.selectionSet?.selections ?? [];
  const fragment = result.filter((selection) => selection.kind === "InlineFragment");
  if (root?.kind !== "Field" || more.length > 0 || literal?.kind !== "StringValue" || fragment.length !== 1) {
    refuse(
      `${operation} is not one field with a documentType literal in its input and one "... on Type" fragment on result`,
    );
  }
  if (!result.some((selection) => selection.name?.value === "__typename")) {
    refuse(`${operation} does not select __typename in result; without it no answer can be told from another`);
  }
  return {
    operation,
    root: (root as Node).name?.value as string,
    documentType: (literal as Node).value as unknown as string,
    resultType: fragment[0]?.typeCondition?.name.value as string,
    shape: deriveShape(fragment[0] as Node) as { readonly [field: string]: Shape },
  };
}

/** Leaf types are unknown here; JSON takes any. */
function deriveShape(node: Node): Shape {
  const fields: Record<string, Shape> = {};
  for (const selection of node.selectionSet?.selections ?? []) {
    const name = selection.name?.value;
    if (name === undefined || name === "__typename") continue;
    fields[name] = "JSON";
  }
  return fields;
}

/** Line breaks and indentation cost a third of the document; only a block string could hold one of its own. */
function compact(query: string): string {
  return query.includes('"""') ? query : query.replace(/\s*\n\s*/g, " ").trim();
}

function typeText(type: Node): string {
  if (type.kind === "NonNullType") return `${typeText(type.type as Node)}!`;
  if (type.kind === "ListType") return `[${typeText(type.type as Node)}]`;
  return type.name?.value as string;
}

function refuse(what: string): never {
  throw new IndiConnectError("invalid-document", `The document ${what}. Nothing was sent.`);
}
