import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from "graphql";
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
  /** Its name in the answer. */
  readonly rootKey: string;
  readonly operationName: string | undefined;
  readonly documentType: string;
  /** The inputs without `documentType`. */
  readonly inputs: readonly InputLiteral[];
  /** The fields that are selected beside `result`. */
  readonly envelope: readonly SelectedField[];
  /** The name of `result` in the answer. */
  readonly resultKey: string;
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
    rootKey: (root.alias ?? root.name).value,
    operationName: operation.name?.value,
    documentType,
    inputs: inputs.filter((input) => input.name !== "documentType"),
    ...readSelections(root.selectionSet, fragmentsOf(document)),
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
  return { query, variables: typeof variables === "object" && variables !== null ? { ...variables } : {} };
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
  payload: OperationDefinitionNode["selectionSet"] | undefined,
  fragments: Fragments,
): Pick<VendorRequest, "envelope" | "resultKey" | "resultType" | "result"> {
  const types = new Set<string>();
  const envelope: SelectedField[] = [];
  let result: SelectedField | undefined;
  for (const node of payload?.selections ?? []) {
    if (node.kind !== "Field") {
      throw new ServiceRefusal("The example selects its answer through a fragment: write the fields out.");
    }
    if (node.name.value !== "result")
      envelope.push(...fieldsOf({ kind: Kind.SELECTION_SET, selections: [node] }, fragments));
    else {
      if (node.selectionSet === undefined) break;
      result = {
        name: "result",
        key: (node.alias ?? node.name).value,
        fields: fieldsOf(node.selectionSet, fragments, types),
      };
    }
  }
  const [resultType, ...others] = types;
  if (result?.fields === undefined || resultType === undefined) {
    throw new ServiceRefusal(
      "The example does not select result { ... on Type { … } }: the result type's name is missing.",
    );
  }
  if (others.length > 0) {
    throw new ServiceRefusal(
      `The example selects several result types (${[...types].join(", ")}): keep only the service's own.`,
    );
  }
  if (result.fields.length === 0) {
    throw new ServiceRefusal(
      `The example selects no field of ${resultType}, so there is nothing to ask for.`,
    );
  }
  return {
    envelope: envelope.filter((field) => field.name !== "__typename"),
    resultKey: result.key,
    resultType,
    result: result.fields,
  };
}

/** The fields of a selection, including those of its fragments. `types` collects the types that the fragments are on. */
function fieldsOf(
  set: SelectionSetNode,
  fragments: Fragments,
  types?: Set<string>,
  within: readonly string[] = [],
): SelectedField[] {
  const fields = new Map<string, SelectedField>();
  const add = (field: SelectedField): void => {
    const known = fields.get(field.name);
    if (known !== undefined && (known.fields === undefined) !== (field.fields === undefined)) {
      throw new ServiceRefusal(`The example selects ${field.name} with sub-fields and without: keep one.`);
    }
    fields.set(
      field.name,
      known?.fields ? { ...known, fields: merged(known.fields, field.fields ?? []) } : field,
    );
  };
  for (const node of set.selections) {
    if (node.kind === "Field") {
      if ((node.arguments ?? []).length > 0) {
        throw new ServiceRefusal(
          `The example passes arguments to the selected field ${node.name.value}: write this service by hand.`,
        );
      }
      if (node.name.value === "__typename") continue;
      const key = (node.alias ?? node.name).value;
      const inner = node.selectionSet && fieldsOf(node.selectionSet, fragments, undefined, within);
      if (inner?.length === 0)
        throw new ServiceRefusal(`The example selects no field of ${node.name.value}: add one.`);
      add({ name: node.name.value, key, fields: inner });
      continue;
    }
    const name = node.kind === "FragmentSpread" ? node.name.value : "";
    const fragment = node.kind === "FragmentSpread" ? fragments.get(name) : node;
    if (fragment === undefined || within.includes(name)) {
      throw new ServiceRefusal(`The fragment ${name} is missing or contains itself.`);
    }
    if (fragment.typeCondition !== undefined) {
      if (types === undefined) {
        throw new ServiceRefusal(
          `The example has a fragment on ${fragment.typeCondition.name.value} inside the result: write this service by hand.`,
        );
      }
      types.add(fragment.typeCondition.name.value);
    }
    const inner = name === "" ? within : [...within, name];
    for (const field of fieldsOf(fragment.selectionSet, fragments, types, inner)) add(field);
  }
  return [...fields.values()];
}

function merged(one: readonly SelectedField[], other: readonly SelectedField[]): SelectedField[] {
  return [...one, ...other.filter((field) => !one.some((known) => known.name === field.name))];
}
