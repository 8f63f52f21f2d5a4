import { type DocumentNode, Kind, parse } from "graphql";
import * as shipped from "../../generated/services.ts";
import type { Service } from "../document/service.ts";
import type { RunnableService } from "./run-request.ts";

// The longest document of the package has 182; one of millions would take all memory there is.
const MOST_TOKENS = 5_000;

const shippedServices: readonly Service[] = Object.values(shipped).map(({ service }) => service);

/** A run as the page asks for it. */
export interface Run {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Absent where the document asks for none that is known. */
  readonly service: RunnableService | undefined;
}

/**
 * Reads the body of a run.
 *
 * @param more services beside the shipped ones; they count more
 * @returns what is wrong with it, as one line without values, where it cannot be sent
 */
export function readRun(body: string, more: readonly RunnableService[] = []): Run | string {
  let request: { query?: unknown; variables?: unknown } | null;
  try {
    request = JSON.parse(body) as typeof request;
  } catch {
    return "The request is not JSON.";
  }
  const { query, variables = {} } = request ?? {};
  if (typeof query !== "string") return "The request has no query.";
  if (typeof variables !== "object" || variables === null || Array.isArray(variables))
    return "The variables are not an object.";
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: MOST_TOKENS });
  } catch {
    return "The document has a syntax error.";
  }
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operations.length !== 1 || operation?.kind !== Kind.OPERATION_DEFINITION)
    return "The document must hold one operation.";
  if (operation.operation !== "mutation") return "Verifications are mutations; the document is none.";
  return {
    query,
    variables: variables as Run["variables"],
    service: serviceOf(document, [...more, ...shippedServices]),
  };
}

/** The service whose literal stands in a document. */
function serviceOf(
  document: DocumentNode,
  services: readonly RunnableService[],
): RunnableService | undefined {
  const literals = new Set<string>();
  JSON.stringify(document, (_, node) => {
    if (node?.kind === Kind.OBJECT_FIELD && node.name.value === "documentType")
      literals.add(String(node.value.value));
    return node;
  });
  return services.find(({ documentType }) => literals.has(documentType));
}
