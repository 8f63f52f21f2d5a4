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
  const variables: Record<string, unknown> = { ...fields };
  // An app's own document may use other names for its variables.
  for (const { name, variable } of filledFields(service)) {
    if (name === variable || !Object.hasOwn(fields, name)) continue;
    delete variables[name];
    variables[variable] = fields[name];
  }
  return JSON.stringify({ query: service.text ?? "", variables });
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

/** The input fields that a service's own document fills with variables. */
export function filledFields({ text }: Service): { readonly name: string; readonly variable: string }[] {
  if (text === undefined) return [];
  const [operation] = parse(text).definitions as readonly OperationDefinitionNode[];
  const [root] = (operation?.selectionSet.selections ?? []) as readonly FieldNode[];
  const input = root?.arguments?.find(({ name }) => name.value === "input")?.value;
  return (input?.kind === "ObjectValue" ? input.fields : []).flatMap(({ name, value }) =>
    value.kind === "Variable" ? [{ name: name.value, variable: value.name.value }] : [],
  );
}
