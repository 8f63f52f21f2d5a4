import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  parse,
  type SelectionNode,
} from "graphql";
import { isObject } from "../answer/is-object.ts";
import { type InputLiteral, inputLiterals } from "./input-literals.ts";
import type { CurlCommand } from "./read-curl.ts";
import { readRequestJson } from "./read-request-json.ts";
import { ServiceRefusal } from "./service-refusal.ts";

/** One field that the example selects. */
export interface SelectedField {
  readonly name: string;
  /** Its name in the answer: the alias, if the example gives it one. */
  readonly key: string;
  /** Undefined for a leaf. */
  readonly fields: readonly SelectedField[] | undefined;
}

/** The content of the `curl` example. */
export interface VendorRequest {
  /** The mutation field. */
  readonly root: string;
  readonly operationName: string | undefined;
  readonly documentType: string;
  /** The inputs without `documentType`. */
  readonly inputs: readonly InputLiteral[];
  /** The fields that are selected beside `result`. */
  readonly envelope: readonly SelectedField[];
  readonly resultType: string;
  /** The fields of the result that are selected, without `__typename`. */
  readonly result: readonly SelectedField[];
}

/** Reads the GraphQL document in the body of a `curl` example. */
export function readRequest(curl: CurlCommand, roots: readonly string[]): VendorRequest {
  const { query, variables } = readBody(curl);
  const document = parseQuery(query);
  const operations = document.definitions.filter((node) => node.kind === "OperationDefinition");
  const [operation] = operations;
  if (operations.length !== 1 || operation === undefined) {
    throw new ServiceRefusal(
      `The GraphQL document has ${operations.length} operations: keep only the one for this service.`,
    );
  }
  const expected = `a mutation of ${roots.join(" or ")}`;
  if (operation.operation !== "mutation") {
    throw new ServiceRefusal(`The GraphQL document is a ${operation.operation}, not ${expected}.`);
  }
  const [root, ...more] = operation.selectionSet.selections;
  if (root?.kind !== "Field" || more.length > 0 || !roots.includes(root.name.value)) {
    const names = operation.selectionSet.selections.map((node) =>
      node.kind === "Field" ? node.name.value : "a fragment",
    );
    throw new ServiceRefusal(`The GraphQL document selects ${names.join(", ")}: it must be ${expected}.`);
  }
  const inputs = inputLiterals(root, operation, variables);
  const documentType = inputs.find((input) => input.name === "documentType")?.value;
  if (typeof documentType !== "string" || documentType.trim() === "") {
    throw new ServiceRefusal("The example's input has no text in documentType, which selects the service.");
  }
  return {
    root: root.name.value,
    operationName: operation.name?.value,
    documentType,
    inputs: inputs.filter((input) => input.name !== "documentType"),
    ...readSelections(root.selectionSet?.selections ?? [], fragmentsOf(document)),
  };
}

function readBody(curl: CurlCommand): {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
} {
  if (curl.body === undefined || curl.body.trim() === "") {
    throw new ServiceRefusal(
      /[?&]query=/.test(curl.url ?? "")
        ? "The curl example sends its GraphQL in the address: put it into the body, as the vendor's pages do."
        : `The curl example sends no body (${curl.method}), so this is a REST service, not GraphQL.`,
    );
  }
  // A body of type application/graphql is the document itself.
  if (/^\s*mutation\b/.test(curl.body)) return { query: curl.body, variables: {} };
  const { query, variables } = readRequestJson(curl.body);
  if (typeof query !== "string") {
    throw new ServiceRefusal(
      'The curl example\'s body has no GraphQL in "query", so this is a REST service, not GraphQL.',
    );
  }
  return { query, variables: isObject(variables) ? variables : {} };
}

function parseQuery(query: string): DocumentNode {
  try {
    return parse(query, { noLocation: true, maxTokens: 20_000 });
  } catch (error) {
    if (/[“”]/.test(query)) return parseQuery(query.replace(/[“”]/g, '"'));
    const template = /\{\{\s*[\w.-]{1,40}\s*\}\}/.exec(query)?.[0];
    if (template !== undefined) {
      throw new ServiceRefusal(
        `The GraphQL in the curl example contains the template ${template}: replace it by a value.`,
      );
    }
    // A document of nothing but braces overflows the stack. Messages quote at most one token, but a token can be a value.
    const what =
      error instanceof RangeError ? "it is nested too deeply" : (error as Error).message.replace(/".*/s, "…");
    throw new ServiceRefusal(
      `The GraphQL in the curl example is not valid (${what}): copy the complete example.`,
    );
  }
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function fragmentsOf(document: DocumentNode): Fragments {
  const fragments = document.definitions.filter((node) => node.kind === "FragmentDefinition");
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

function readSelections(
  payload: readonly SelectionNode[],
  fragments: Fragments,
): Pick<VendorRequest, "envelope" | "resultType" | "result"> {
  const node = payload.find((each) => each.kind === "Field" && each.name.value === "result") as
    | FieldNode
    | undefined;
  const types = new Set<string>();
  const result = fieldsOf(node?.selectionSet?.selections ?? [], fragments, types);
  const [resultType, ...others] = types;
  if (resultType === undefined) {
    throw new ServiceRefusal(
      "The example does not select result { ... on Type { … } }: the result type's name is missing.",
    );
  }
  if (others.length > 0) {
    throw new ServiceRefusal(
      `The example selects several result types (${[...types].join(", ")}): keep only the service's own.`,
    );
  }
  if (result.length === 0) {
    throw new ServiceRefusal(
      `The example selects no field of ${resultType}, so there is nothing to ask for.`,
    );
  }
  const envelope = fieldsOf(
    payload.filter((each) => each !== node),
    fragments,
  );
  return { envelope, resultType, result };
}

/** The selected fields, including those of fragments. `types` collects the types that the fragments are on. */
function fieldsOf(
  selections: readonly SelectionNode[],
  fragments: Fragments,
  types?: Set<string>,
  within: readonly string[] = [],
): SelectedField[] {
  const fields: SelectedField[] = [];
  const add = (field: SelectedField): void => {
    const known = fields.find((other) => other.name === field.name);
    if (known === undefined) fields.push(field);
    else if (known.fields !== undefined || field.fields !== undefined)
      throw new ServiceRefusal(`The example selects ${field.name} twice: keep one.`);
  };
  for (const node of selections) {
    if (node.kind === "Field") {
      if (node.name.value !== "__typename") add(fieldOf(node, fragments, within));
      continue;
    }
    const name = node.kind === "FragmentSpread" ? node.name.value : "";
    const fragment = node.kind === "FragmentSpread" ? fragments.get(name) : node;
    if (fragment === undefined || within.includes(name)) {
      throw new ServiceRefusal(`The fragment ${name} is missing or contains itself.`);
    }
    const type = fragment.typeCondition?.name.value;
    if (type !== undefined && types === undefined) {
      throw new ServiceRefusal(
        `The example has a fragment on ${type}, which is not the type of result: write its fields out.`,
      );
    }
    if (type !== undefined) types?.add(type);
    const inner = name === "" ? within : [...within, name];
    fieldsOf(fragment.selectionSet.selections, fragments, types, inner).forEach(add);
  }
  return fields;
}

function fieldOf(node: FieldNode, fragments: Fragments, within: readonly string[]): SelectedField {
  const name = node.name.value;
  if ((node.arguments ?? []).length > 0) {
    throw new ServiceRefusal(
      `The example passes arguments to the selected field ${name}: write this service by hand.`,
    );
  }
  const fields = node.selectionSet && fieldsOf(node.selectionSet.selections, fragments, undefined, within);
  if (fields?.length === 0) throw new ServiceRefusal(`The example selects no field of ${name}: add one.`);
  return { name, key: (node.alias ?? node.name).value, fields };
}
