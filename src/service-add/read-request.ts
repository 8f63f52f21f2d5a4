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
import { readJson } from "./read-json.ts";
import { demand, ServiceRefusal } from "./service-refusal.ts";

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
  demand(
    operation !== undefined && operations.length === 1,
    `The GraphQL document has ${operations.length} operations: keep only the one for this service.`,
  );
  const expected = `a mutation of ${roots.join(" or ")}`;
  demand(
    operation.operation === "mutation",
    `The GraphQL document is a ${operation.operation}, not ${expected}.`,
  );
  const selected = operation.selectionSet.selections;
  const names = selected.map((node) => (node.kind === "Field" ? node.name.value : "a fragment"));
  const [root] = selected;
  demand(
    root?.kind === "Field" && selected.length === 1 && roots.includes(root.name.value),
    `The GraphQL document selects ${names.join(", ")}: it must be ${expected}.`,
  );
  const inputs = inputLiterals(root, operation, variables);
  const documentType = inputs.find((input) => input.name === "documentType")?.value;
  demand(
    typeof documentType === "string" && documentType.trim(),
    "The example's input has no text in documentType, which selects the service.",
  );
  return {
    root: root.name.value,
    operationName: operation.name?.value,
    documentType,
    inputs: inputs.filter((input) => input.name !== "documentType"),
    ...readSelections(root.selectionSet?.selections ?? [], fragmentsOf(document)),
  };
}

function readBody({ url = "", method, body = "" }: CurlCommand): {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
} {
  demand(
    body.trim(),
    /[?&]query=/.test(url)
      ? "The curl example sends its GraphQL in the address: put it into the body, as the vendor's pages do."
      : `The curl example sends no body (${method}), so this is a REST service, not GraphQL.`,
  );
  // A body of type application/graphql is the document itself.
  if (/^\s*mutation\b/.test(body)) return { query: body, variables: {} };
  const { query, variables } = readRequestJson(body);
  demand(
    typeof query === "string",
    'The curl example\'s body has no GraphQL in "query", so this is a REST service, not GraphQL.',
  );
  return { query, variables: isObject(variables) ? variables : {} };
}

/**
 * Reads the JSON of a request's body. It also repairs the marks that copying leaves: backslashes before quotes from a
 * Windows shell, and typographic quotes from a text program.
 */
function readRequestJson(body: string): Readonly<Record<string, unknown>> {
  for (const text of [body, body.replace(/\\(["\\])/g, "$1"), body.replace(/[“”„‟]/g, '"')]) {
    const { value, complete, end } = readJson(text, 0, true);
    if (isObject(value) && complete && text.slice(end).trim() === "") return value;
  }
  throw new ServiceRefusal(whatStandsInTheWay(body));
}

function whatStandsInTheWay(body: string): string {
  const template = /(?<!")\{\{\s*[\w.-]{1,40}\s*\}\}/.exec(body)?.[0];
  const variable = /(?:^|[:,[])\s*(\$\w{1,40}|\$\{\w{1,40}\})/.exec(body)?.[1];
  if (/[‘’“”]/.test(body)) {
    return "The curl example has typographic quotes (‘ ’ “ ”), which a text program inserted: copy it from the page again.";
  }
  if (template !== undefined)
    return `The curl example's body contains the template ${template}: replace it by a value.`;
  if (variable !== undefined)
    return `The curl example's body contains the shell variable ${variable}: replace it by a value.`;
  if (/^\s*\{\s*\w+\s*:/.test(body)) {
    return "The curl example's body has double quotes inside double quotes, so the shell loses them: put single quotes around the body.";
  }
  if (/^\s*\w+=/.test(body)) return "The curl example sends a form, so this is a REST service, not GraphQL.";
  const { value } = readJson(body, 0, true);
  return isObject(value) || /^\s*\{/.test(body)
    ? "The JSON in the curl example's body breaks off or is malformed: copy the complete example."
    : "The curl example's body is not a JSON object.";
}

function parseQuery(query: string): DocumentNode {
  try {
    return parse(query, { noLocation: true, maxTokens: 20_000 });
  } catch (error) {
    if (/[“”]/.test(query)) return parseQuery(query.replace(/[“”]/g, '"'));
    const template = /\{\{\s*[\w.-]{1,40}\s*\}\}/.exec(query)?.[0];
    demand(
      template === undefined,
      `The GraphQL in the curl example contains the template ${template}: replace it by a value.`,
    );
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
  const [node] = payload
    .filter((each) => each.kind === "Field")
    .filter((each) => each.name.value === "result");
  const types = new Set<string>();
  const result = fieldsOf(node?.selectionSet?.selections ?? [], fragments, types);
  const [resultType] = types;
  demand(
    resultType,
    "The example does not select result { ... on Type { … } }: the result type's name is missing.",
  );
  demand(
    types.size === 1,
    `The example selects several result types (${[...types].join(", ")}): keep only the service's own.`,
  );
  demand(result.length > 0, `The example selects no field of ${resultType}, so there is nothing to ask for.`);
  const others = payload.filter((each) => each !== node);
  return { envelope: fieldsOf(others, fragments), resultType, result };
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
    const isUnclear = known !== undefined && (known.fields ?? field.fields) !== undefined;
    demand(!isUnclear, `The example selects ${field.name} twice: keep one.`);
    if (known === undefined) fields.push(field);
  };
  for (const node of selections) {
    if (node.kind === "Field") {
      if (node.name.value !== "__typename") add(fieldOf(node, fragments, within));
      continue;
    }
    const name = node.kind === "FragmentSpread" ? node.name.value : "";
    const fragment = node.kind === "FragmentSpread" ? fragments.get(name) : node;
    demand(fragment && !within.includes(name), `The fragment ${name} is missing or contains itself.`);
    const type = fragment.typeCondition?.name.value;
    demand(
      type === undefined || types !== undefined,
      `The example has a fragment on ${type}, which is not the type of result: write its fields out.`,
    );
    if (type !== undefined) types?.add(type);
    const inner = name === "" ? within : [...within, name];
    fieldsOf(fragment.selectionSet.selections, fragments, types, inner).forEach(add);
  }
  return fields;
}

function fieldOf(node: FieldNode, fragments: Fragments, within: readonly string[]): SelectedField {
  const name = node.name.value;
  demand(
    !node.arguments?.length,
    `The example passes arguments to the selected field ${name}: write this service by hand.`,
  );
  const fields = node.selectionSet && fieldsOf(node.selectionSet.selections, fragments, undefined, within);
  demand(fields?.length !== 0, `The example selects no field of ${name}: add one.`);
  return { name, key: (node.alias ?? node.name).value, fields };
}
