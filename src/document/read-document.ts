import type { TypedDocument } from "./document.ts";

type Node = { readonly kind: string; readonly [part: string]: unknown };

/**
 * Reads a document back from its text: less to ship and to load than the document itself, where few of many services
 * are called. It knows what the operations of this package are made of and nothing else; the build compares what it
 * reads, and ships the document where it reads another.
 */
export function readDocument(text: string): TypedDocument<unknown, unknown> {
  const tokens = text.match(/\.\.\.|"(?:\\.|[^"\\])*"|\w+|\S/g) as string[];
  let at = 0;
  const next = (): string => tokens[at++] as string;
  const takes = (token: string): boolean => tokens[at] === token && at++ >= 0;
  /** A part of a node that may be missing, and then is no part of it. */
  const list = (part: string, open: string, close: string, read: () => Node): Record<string, Node[]> => {
    if (!takes(open)) return {};
    const items: Node[] = [];
    while (at < tokens.length && !takes(close)) items.push(read());
    return { [part]: items };
  };
  const name = (): Node => ({ kind: "Name", value: next() });
  const named = (): Node => ({ kind: "NamedType", name: name() });
  const variable = (): Node => ({ kind: "Variable", name: name() });

  const value = (): Node => {
    if (takes("$")) return variable();
    const fields = list("fields", "{", "}", () => pair("ObjectField"));
    if (fields.fields) return { kind: "ObjectValue", ...fields };
    const token = next();
    return { kind: "StringValue", value: token.slice(1, -1), block: false };
  };
  const pair = (kind: string): Node => {
    const first = name();
    next(); // the colon
    return { kind, name: first, value: value() };
  };
  const selected = (): Record<string, Node> => {
    const selections = list("selections", "{", "}", selection);
    return selections.selections ? { selectionSet: { kind: "SelectionSet", ...selections } } : {};
  };
  const selection = (): Node => {
    if (!takes("...")) {
      const field = { kind: "Field", name: name(), ...list("arguments", "(", ")", () => pair("Argument")) };
      return { ...field, ...selected() };
    }
    next(); // "on"
    return { kind: "InlineFragment", typeCondition: named(), ...selected() };
  };
  const declaration = (): Node => {
    next(); // the dollar
    const declared = variable();
    next(); // the colon
    const type = named();
    return {
      kind: "VariableDefinition",
      variable: declared,
      type: takes("!") ? { kind: "NonNullType", type } : type,
      ...(takes("=") && { defaultValue: value() }),
    };
  };

  const operation = { kind: "OperationDefinition", operation: next(), name: name() };
  const definition = { ...operation, ...list("variableDefinitions", "(", ")", declaration), ...selected() };
  return { kind: "Document", definitions: [definition] };
}
