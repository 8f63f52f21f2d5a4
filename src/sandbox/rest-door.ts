import { type FieldNode, type OperationDefinitionNode, parse } from "graphql";
import { isObject, objectIn } from "../answer/is-object.ts";
import { speaksOfOtp } from "../answer/read-rest-answer.ts";
import type { SandboxService } from "./sandbox-service.ts";
import type { SandboxResponse } from "./serve-sandbox.ts";

type Service = SandboxService["service"];

/**
 * Converts a REST body into the GraphQL request of the service's own document, so that the sandbox answers both forms in
 * one place. A body that is not a JSON object stays unchanged, and is refused as in GraphQL.
 */
export function asGraphQL(service: Service, body: string): string {
  const fields = objectIn(body);
  if (fields === undefined) return body;
  // An app's own document may use other names for its variables.
  const filled = filledFields(service);
  const variables = Object.entries(fields).map(([name, value]) => [filled.get(name) ?? name, value]);
  return JSON.stringify({ query: service.text ?? "", variables: Object.fromEntries(variables) });
}

/** Converts an answer into the REST form. An answer below GraphQL, such as an HTTP error, stays unchanged. */
export function asRest(service: Service, response: SandboxResponse): SandboxResponse {
  const { root, rest } = service;
  const { data, errors } = objectIn(response.body) ?? {};
  const envelope = isObject(data) ? data[root] : undefined;
  const write = (
    word: string,
    message: unknown,
    content: unknown,
    status = response.status,
  ): SandboxResponse => ({
    ...response,
    status,
    body: JSON.stringify({ status: word, message: message ?? null, data: content, code: status }),
  });
  if (isObject(envelope)) {
    const { ok, message, result, error } = envelope;
    if (ok === true) return write("SUCCESS", message, isObject(result) ? dataOf(result, rest) : null);
    const word = String((isObject(error) && error.status) || "FAILED");
    // Of the declines that integrators met, only a wrong OTP has its own status. It is a 4xx; nobody says which.
    return write(word, message, null, speaksOfOtp(service, [message]) ? 400 : response.status);
  }
  const [first] = Array.isArray(errors) ? errors : [];
  // A GraphQL refusal has no data. The scenario of GraphQL errors has.
  return isObject(first) && data === undefined ? write("ERROR", first.message, null) : response;
}

/** Puts a result where the service's answers contain it. An unknown field is put beside the known ones. */
function dataOf({ __typename, ...result }: Record<string, unknown>, rest: Service["rest"]): unknown {
  const body: Record<string, unknown> = { data: {} };
  for (const [field, value] of Object.entries(result)) {
    const steps = (rest?.fields[field]?.[0] ?? `data.${field}`).split(".");
    const last = steps.pop() as string;
    let holder = body;
    for (const step of steps) {
      if (!isObject(holder[step])) holder[step] = {};
      holder = holder[step] as Record<string, unknown>;
    }
    holder[last] = value;
  }
  return body.data;
}

/** The input fields that a service's own document fills, and the variables that fill them. */
export function filledFields({ text }: Service): ReadonlyMap<string, string> {
  const [operation] = text === undefined ? [] : (parse(text).definitions as OperationDefinitionNode[]);
  const [root] = (operation?.selectionSet.selections ?? []) as readonly FieldNode[];
  const input = root?.arguments?.find(({ name }) => name.value === "input")?.value;
  const fields = input?.kind === "ObjectValue" ? input.fields : [];
  return new Map(
    fields.flatMap(({ name, value }) => (value.kind === "Variable" ? [[name.value, value.name.value]] : [])),
  );
}
