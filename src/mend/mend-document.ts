import type { GraphQLAnswerError } from "../answer/read-answer.ts";
import type { AstNode } from "../document/ast-node.ts";
import type { PreparedDocument } from "../document/prepared-document.ts";
import type { Shape } from "../document/service.ts";
import { type FieldSpan, fieldSpans } from "./field-spans.ts";

/** A document without the fields that a server refused. */
export interface Mended {
  readonly text: string;
  /** Their paths below the mutation field, such as `result.companies[].cin`. */
  readonly dropped: readonly string[];
}

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

/** One selected field. */
interface Place {
  readonly node: AstNode;
  readonly name: string;
  /** The field that contains it. */
  readonly parent: Place | undefined;
  /** The type that it is selected on, known only directly inside a fragment. */
  readonly type: string | undefined;
  /** Its path in the answer, in the notation of drift. */
  readonly path: string;
  /** Names of the fields from the mutation field down to it. */
  readonly names: string;
  refused?: "field" | "selection";
}

/**
 * Removes the fields that the server's validation refused. Only a fragment tells the server's name of a type, and the same
 * field name may occur in several places. So the place comes from the error's location, else its path, else from the name
 * alone.
 *
 * @returns the mended document; or, if removing fields does not help or leaves too little, the server's words about it
 */
export function mendDocument(from: PreparedDocument, errors: readonly GraphQLAnswerError[]): Mended | string {
  const { document, service, text } = from;
  const [mutation] = document.definitions as readonly [AstNode];
  const places = placesIn(mutation, service.shape);
  const spans = fieldSpans(text, places.length);
  const lines = lineStarts(text);
  const fields = errors.map(refusedField);
  const company = companyOf(fields);
  const lasting = errors.filter((error, index) => {
    const field = fields[index];
    const located = locate(error, lines, spans).map((at) => places[at]);
    const found = field ? find(field, places, located, company.get(field.type)) : [];
    for (const place of found) place.refused = field?.isLeaf ? "selection" : "field";
    // Without the mutation field there is no call. Without __typename, answers cannot be told apart.
    return found.length === 0 || found.some((place) => !place.parent || place.name === "__typename");
  });
  // A call that cannot find anything is not worth its price.
  const finds = (place: Place): boolean => place.path.startsWith("result.") && place.name !== "__typename";
  const isLeaf = (place: Place): boolean => !place.node.selectionSet || place.refused === "selection";
  const isLeft = places.some((place) => finds(place) && isLeaf(place) && !isGone(place));
  if (lasting.length > 0 || !isLeft)
    return (lasting[0] ? lasting : errors).map((error) => error.message).join(" ");

  const dropped = places.filter((place) => isGone(place) && !isGone(place.parent)).map((place) => place.path);
  return { text: cut(text, places, spans), dropped };
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

/** All selected fields, in the order of the document. */
function placesIn(mutation: AstNode, shape: Shape): Place[] {
  const places: Place[] = [];
  const walk = (
    node: AstNode,
    parent: Place | undefined,
    type: string | undefined,
    prefix: string,
    form?: Shape,
  ): void => {
    for (const selection of node.selectionSet?.selections ?? []) {
      if (selection.kind !== "Field") {
        walk(selection, parent, selection.typeCondition?.name.value ?? type, prefix, form);
        continue;
      }
      const name = selection.name?.value as string;
      const key = selection.alias?.value ?? name;
      const names = parent ? `${parent.names}/${name}` : name;
      const place = { node: selection, name, parent, type, path: prefix + key, names };
      places.push(place);
      if (parent === undefined) walk(selection, place, undefined, "");
      else if (place.path === "result") walk(selection, place, undefined, "result.", shape);
      else {
        let inner = (form as Record<string, Shape> | undefined)?.[key];
        let path = place.path;
        for (; Array.isArray(inner); inner = inner[0] as Shape) if (inner.length === 1) path += "[]";
        walk(selection, place, undefined, `${path}.`, inner);
      }
    }
  };
  walk(mutation, undefined, undefined, "");
  return places;
}

/** The places that an error can mean, as narrowly as it tells. */
function find(
  { name, type, path, isLeaf }: RefusedField,
  places: readonly Place[],
  located: readonly (Place | undefined)[],
  company: ReadonlySet<string> = new Set(),
): readonly Place[] {
  // If no fragment names the type, it says nothing about the place.
  const on = places.some((place) => place.type === type) ? type : undefined;
  const candidates = places.filter(
    (place) =>
      place.name === name &&
      (type === undefined ? Boolean(place.node.selectionSet) === isLeaf : place.type === on),
  );
  for (const hint of [
    (place: Place) => located.includes(place),
    (place: Place) => path === place.names || path === place.parent?.names,
    // The other fields that are refused on this type must be beside it.
    ({ parent }: Place) => {
      const beside = new Set(places.filter((it) => it.parent === parent).map((it) => it.name));
      return [...company].every((other) => beside.has(other));
    },
  ]) {
    const meant = candidates.filter(hint);
    if (meant.length > 0) return meant;
  }
  return candidates;
}

/** The names that are refused on each type. */
function companyOf(
  fields: readonly (RefusedField | undefined)[],
): ReadonlyMap<string | undefined, ReadonlySet<string>> {
  const company = new Map<string | undefined, Set<string>>();
  for (const field of fields) {
    if (field === undefined) continue;
    const names = company.get(field.type) ?? new Set();
    company.set(field.type, names.add(field.name));
  }
  return company;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return starts;
}

/** Indices of the fields at an error's location. The location of a refused selection is its brace. */
function locate(
  { locations = [] }: GraphQLAnswerError,
  lines: readonly number[],
  spans: readonly FieldSpan[],
): number[] {
  return locations.map(({ line, column }) => {
    const offset = (lines[line - 1] ?? Number.NaN) + column - 1;
    return spans.findLastIndex((span) => span.start === offset || span.selection === offset);
  });
}

/** Whether a field is removed, by itself or together with a field that contains it. */
function isGone(place: Place | undefined): boolean {
  if (place === undefined) return false;
  return place.refused === "field" || place.parent?.refused === "selection" || isGone(place.parent);
}

/** The text without the refused fields. Everything else stays as it was sent, including arguments and directives. */
function cut(text: string, places: readonly Place[], spans: readonly FieldSpan[]): string {
  let kept = "";
  let next = 0;
  for (const [index, { refused }] of places.entries()) {
    const { start, selection, end } = spans[index] as FieldSpan;
    const at = refused === "field" ? start : refused && selection;
    if (at === undefined || at < next) continue;
    kept += `${text.slice(next, at)} `;
    next = end;
  }
  const below = spans[0]?.selection ?? 0;
  // Valid on every type. It keeps an object whose fields are all refused, so that the answer still says whether it exists.
  return text.slice(0, below) + (kept + text.slice(next)).slice(below).replace(/\{\s*\}/g, "{__typename}");
}
