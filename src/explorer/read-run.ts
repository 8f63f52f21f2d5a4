import { type DocumentNode, Kind } from "graphql";
import * as shipped from "../../generated/services.ts";
import type { Service } from "../document/service.ts";
import { readGraphQLRequest } from "../sandbox/graphql-request.ts";
import type { Run, RunnableService } from "./run-request.ts";

const shippedServices: readonly Service[] = Object.values(shipped).map(({ service }) => service);

/**
 * Reads the body of a run.
 *
 * @param more services in addition to the shipped ones, which they override
 * @returns the run, or one line without values that says why it cannot be sent
 */
export function readRun(body: string, more: readonly RunnableService[] = []): Run | string {
  const request = readGraphQLRequest(body);
  if ("errors" in request) {
    const message = request.errors[0]?.message ?? "";
    // graphql's own words could quote a value.
    return message.startsWith("Syntax Error") ? "The document has a syntax error." : message;
  }
  const { query, document, variables } = request;
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operations.length !== 1 || operation?.kind !== Kind.OPERATION_DEFINITION)
    return "The document must contain exactly one operation.";
  if (operation.operation !== "mutation") return "The document must be a mutation, as all verifications are.";
  return {
    query,
    variables,
    service: serviceOf(document, [...more, ...shippedServices]),
  };
}

/** The service whose literal a document contains. */
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
