import { print } from "@0no-co/graphql.web";
import { IndiConnectError } from "../error/error.ts";
import type { AstNode } from "./ast-node.ts";
import type { TypedDocument } from "./document.ts";
import type { Service, Shape } from "./service.ts";
import { mayBeMissing } from "./shape-check.ts";

/** A document of any generator, with the facts of its service. */
export type ServiceDocument<Data, Variables> = TypedDocument<Data, Variables> & { readonly service: Service };

/** A document of this package or its codegen preset, whose facts are reused. */
type Lender = Pick<TypedDocument<unknown, unknown>, "definitions"> & { readonly service: Service };

const REST_NEEDS_LIKE =
  "it belongs to a REST service: also pass this package's document of that service, which knows where its answers hold each field";

/**
 * Adds the facts that `verify()` needs to a document of another generator (gql.tada, plain codegen). Call it once, where
 * you create the document: a client remembers what it learns about a document by the object that this returns.
 *
 * @param document one mutation of one field, its `documentType` a literal, one `... on Type` fragment on `result`
 * @param like this package's document of the same service, to reuse its `myAppId`, format checks and personal fields;
 *   without it, only the document itself is known
 * @throws IndiConnectError `invalid-document` if the document has another form or belongs to another service
 */
export function withService<Data, Variables>(
  document: TypedDocument<Data, Variables>,
  like?: Lender,
): ServiceDocument<Data, Variables> {
  const definitions = document?.definitions as readonly AstNode[] | undefined;
  if (!Array.isArray(definitions)) {
    return refuse("it is not a parsed document, as gql, gql.tada and codegen create them");
  }
  const [mutation, ...others] = definitions as readonly AstNode[];
  if (mutation?.kind !== "OperationDefinition" || mutation.operation !== "mutation" || others.length > 0) {
    return refuse("it must be a single mutation with its fragments inlined");
  }
  const operation = mutation.name?.value ?? like?.service.operation ?? "(anonymous)";
  const derived = deriveService(mutation, operation);
  // urql's printer, imported from its own package, because importing it from urql would load all of urql.
  const text = compact(print({ kind: "Document", definitions } as never));
  if (like === undefined) {
    if (derived.documentType.startsWith("/")) refuse(REST_NEEDS_LIKE);
    return { ...document, service: { ...derived, text } };
  }

  const { service } = like;
  for (const fact of ["root", "documentType", "resultType"] as const) {
    if (derived[fact] !== service[fact]) {
      refuse(`${operation} has another ${fact} than ${service.operation}`);
    }
  }
  const renamed = renaming(like.definitions[0] as AstNode, mutation);
  const sensitive = (service.sensitive ?? []).flatMap(renamed);
  const formats = Object.entries(service.formats ?? {}).flatMap(([variable, format]) =>
    renamed(variable).map((name) => [name, format] as const),
  );
  const shape = known(derived.shape, service.shape) as Service["shape"];
  const alias =
    service.rest && Object.keys(shape).find((name) => !Object.hasOwn(service.rest?.fields ?? {}, name));
  if (alias !== undefined) refuse(`a REST answer has no ${alias}: select its fields under their own names`);
  const facts = { operation, text, shape, sensitive, formats: Object.fromEntries(formats) };
  return { ...document, service: { ...service, ...facts } };
}

/**
 * Reads the facts about a service from the document itself, for documents of other generators, which do not contain
 * them. Facts that only the schema has (the `myAppId` header, formats, the types of leaves) stay unknown.
 */
function deriveService(mutation: AstNode, operation: string): Service {
  const fail = (what: string): never => refuse(`${operation} ${what}`);
  const [root, ...more] = selectionsOf(mutation);
  if (root?.kind !== "Field" || more.length > 0)
    return fail("must select exactly one mutation field, because each is billed as a separate call");
  const input = root.arguments?.find((argument) => argument.name?.value === "input")?.value;
  const documentType = input?.fields?.find((field) => field.name?.value === "documentType")?.value;
  if (documentType?.kind !== "StringValue")
    return fail('does not name its service: write input: { documentType: "…", … } with a literal');
  const inResult = selectionsOf(selectionsOf(root).find(({ name }) => name?.value === "result"));
  const fragments = inResult.filter((selection) => selection.kind !== "Field");
  const resultType = fragments[0]?.typeCondition?.name.value;
  if (fragments.length !== 1 || resultType === undefined)
    return fail("does not select result { __typename ... on Type { … } } with one type");
  const typename = inResult.find(({ name }) => name?.value === "__typename");
  if (typename === undefined)
    return fail("does not select __typename in result; without it no answer can be told from another");
  // Below the result names are free; above it the answer is read by them.
  const aliased = [root, ...selectionsOf(root), typename].find((selection) => selection.alias);
  if (aliased !== undefined)
    return fail(`gives ${aliased.name?.value} an alias; only fields of the result may have one`);
  return {
    operation,
    root: root.name?.value as string,
    documentType: documentType.value as string,
    resultType,
    shape: shapeOf(fragments),
  };
}

function selectionsOf(node: AstNode | undefined): readonly AstNode[] {
  return node?.selectionSet?.selections ?? [];
}

/** A leaf may be anything here, and an object may stand alone or in lists: the document does not say. */
function shapeOf(fragments: readonly AstNode[]): { readonly [field: string]: Shape } {
  const shape: Record<string, Shape> = {};
  for (const selection of fragments.flatMap(selectionsOf)) {
    const form = (known: Shape): Shape =>
      isConditional(selection) && !mayBeMissing(known) ? [known, "or none"] : known;
    if (selection.kind !== "Field") {
      for (const [key, inner] of Object.entries(shapeOf([selection]))) shape[key] ??= form(inner);
      continue;
    }
    const key = (selection.alias ?? selection.name)?.value as string;
    if (key === "__typename") continue;
    shape[key] = form(selection.selectionSet ? [shapeOf([selection]), "or one"] : "Any");
  }
  return shape;
}

/** Whether a variable decides on a selection. */
function isConditional({ directives = [] }: AstNode): boolean {
  return directives.some(({ name }) => name?.value === "include" || name?.value === "skip");
}

/** Maps the variables of one mutation to those of another with the same inputs, because facts belong to inputs, not names. */
function renaming(from: AstNode, to: AstNode): (variable: string) => string[] {
  const theirs = inputsOf(from);
  const own = inputsOf(to);
  return (variable) => [...own].flatMap(([input, name]) => (theirs.get(input) === variable ? [name] : []));
}

/** The variables of a mutation, by their place in its arguments. */
function inputsOf(mutation: AstNode): ReadonlyMap<string, string> {
  const inputs = new Map<string, string>();
  const collect = (node: AstNode, path: string): void => {
    if (node.kind === "Variable") inputs.set(path, node.name?.value as string);
    for (const field of node.fields ?? []) collect(field.value as AstNode, `${path}.${field.name?.value}`);
    for (const [index, value] of (node.values ?? []).entries()) collect(value, `${path}.${index}`);
  };
  for (const { name, value } of mutation.selectionSet?.selections[0]?.arguments ?? []) {
    collect(value as AstNode, name?.value as string);
  }
  return inputs;
}

/** The forms of what is selected, as far as the other document selects it under the same name. */
function known(derived: Shape, service: Shape | undefined): Shape {
  if (mayBeMissing(derived)) return [known(derived[0] as Shape, service), "or none"];
  if (mayBeMissing(service)) return known(derived, service?.[0] as Shape);
  if (service === undefined) return derived;
  if (Array.isArray(service)) return derived === "Any" ? derived : [known(derived, service[0] as Shape)];
  // A leaf in one and an object in the other: the document knows better what it selects.
  if (typeof derived === "string" || typeof service === "string") {
    return typeof derived === typeof service ? service : derived;
  }
  const fields = (Array.isArray(derived) ? derived[0] : derived) as Readonly<Record<string, Shape>>;
  const shapes = service as Readonly<Record<string, Shape>>;
  return Object.fromEntries(
    Object.entries(fields).map(([name, shape]) => [name, known(shape, shapes[name])]),
  );
}

/** Line breaks and indentation make up a third of a document. Only a block string could contain meaningful ones. */
function compact(query: string): string {
  return query.includes('"""') ? query : query.replace(/\s*\n\s*/g, " ").trim();
}

function refuse(what: string): never {
  throw new IndiConnectError("invalid-document", `The document cannot be given a service: ${what}.`);
}
