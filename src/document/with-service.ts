import { print } from "@0no-co/graphql.web";
import { IndiConnectError } from "../error/error.ts";
import type { AstNode } from "./ast-node.ts";
import { deriveService } from "./derive-service.ts";
import type { TypedDocument } from "./document.ts";
import type { Service, Shape } from "./service.ts";
import { mayBeMissing } from "./shape-check.ts";

/** A document of any generator, with the facts of its service. */
export type ServiceDocument<Data, Variables> = TypedDocument<Data, Variables> & { readonly service: Service };

/** A document of this package or its codegen preset, whose facts are reused. */
type Lender = Pick<TypedDocument<unknown, unknown>, "definitions"> & { readonly service: Service };

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
  const derived = deriveService(
    mutation,
    mutation.name?.value ?? like?.service.operation ?? "(anonymous)",
    refuse,
  );
  // urql's printer, imported from its own package, because importing it from urql would load all of urql.
  const text = compact(print({ kind: "Document", definitions } as never));
  if (like === undefined) {
    if (derived.documentType.startsWith("/")) {
      refuse(
        "it belongs to a REST service: also pass this package's document of that service, which knows where its answers hold each field",
      );
    }
    return { ...document, service: { ...derived, text } };
  }

  const { service } = like;
  for (const fact of ["root", "documentType", "resultType"] as const) {
    if (derived[fact] !== service[fact]) {
      refuse(`${derived.operation} has another ${fact} than ${service.operation}`);
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
  const facts = {
    sensitive,
    formats: Object.fromEntries(formats),
    operation: derived.operation,
    text,
    shape,
  };
  return { ...document, service: { ...service, ...facts } };
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
