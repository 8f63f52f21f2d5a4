// The schema and operations against what is known of the services (test/facts), not against themselves.
import { readFileSync } from "node:fs";
import {
  buildSchema,
  type DocumentNode,
  executeSync,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type OperationDefinitionNode,
  parse,
  type TypeNode,
  validate,
} from "graphql";
import { describe, expect, test } from "vitest";
import { fixtures } from "../generated/fixtures.ts";
import { sdl } from "../generated/schema.ts";
import * as generated from "../generated/services.ts";
import type { Service } from "../src/document/service.ts";
import { shapeCheck } from "../src/document/shape-check.ts";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

interface Facts {
  readonly operation: string;
  readonly rootField: string;
  readonly documentType: string;
  readonly resultType: string;
  readonly myAppId: string | null;
  readonly input: { readonly [name: string]: Json };
  readonly optional?: readonly string[];
  readonly inputVariable?: string;
  readonly envelope: readonly string[];
  readonly error: readonly string[];
  readonly selection: string;
  readonly sensitive: readonly string[];
  readonly answers: { readonly found: Json; readonly [name: string]: Json };
}

const facts = (
  JSON.parse(readFileSync(new URL("facts/services.json", import.meta.url), "utf8")) as { services: Facts[] }
).services;
const schema: GraphQLSchema = buildSchema(sdl);
const shipped = new Map(
  Object.entries(generated as unknown as Record<string, DocumentNode & { service: Service }>),
);

test("all 33 services with a readable request, the 5 of integrators and IpQualityCheck are shipped", () => {
  expect(shipped.size).toBe(38 + 1);
  expect([...shipped.keys()].sort()).toEqual(facts.map(({ operation }) => operation).sort());
  expect(Object.keys(fixtures).sort()).toEqual([...shipped.keys()].sort());
});

describe.each(facts)("$operation", (fact) => {
  const document = shipped.get(fact.operation) as DocumentNode & { service: Service };
  const { service } = document;
  const operation = document.definitions[0] as OperationDefinitionNode;
  const variables = flatten(fact.input);

  test.each([true, false])("takes the request as the vendor's page writes it, __typename %s", (typename) => {
    const input = literal({ documentType: fact.documentType, ...fact.input });
    expect(
      validate(schema, parse(`mutation { ${fact.rootField}(input: ${input}) ${selection(fact, typename)} }`)),
    ).toEqual([]);
  });

  test("has the literal, root field, result type and application id that are known", () => {
    expect(validate(schema, document)).toEqual([]);
    expect(service).toMatchObject({
      operation: fact.operation,
      root: fact.rootField,
      documentType: fact.documentType,
      resultType: fact.resultType,
    });
    expect(service.myAppId ?? null).toBe(fact.myAppId);
    const { envelope, error } = selected(operation);
    expect(envelope.filter((field) => field !== "error")).toEqual(
      expect.arrayContaining(fact.envelope.filter((field) => field !== "error")),
    );
    // Where no selection of the error was readable, its message is asked for.
    expect(error.sort()).toEqual((fact.error.length > 0 ? [...fact.error] : ["message"]).sort());
    expect(envelope.includes("status")).toBe(fact.envelope.includes("status"));
  });

  test("takes the known inputs, by types that GraphQL itself defines", () => {
    const declared = operation.variableDefinitions ?? [];
    expect(declared.map(({ variable }) => variable.name.value).sort()).toEqual(Object.keys(variables).sort());
    for (const { variable, type, defaultValue } of declared) {
      expect(["String", "Int", "Float", "Boolean"]).toContain(namedType(type));
      const mayBeLeftOut = type.kind !== "NonNullType" || defaultValue !== undefined;
      expect([variable.name.value, mayBeLeftOut]).toEqual([
        variable.name.value,
        fact.optional?.includes(variable.name.value) ?? false,
      ]);
    }
  });

  test("accepts the example's inputs as well formed", () => {
    for (const [variable, format] of Object.entries(service.formats ?? {})) {
      const value = format.normalise(String(variables[variable]));
      expect([variable, format.check(value)]).toEqual([variable, undefined]);
      expect(value).toBe(variables[variable]);
    }
  });

  test("knows what is personal", () => {
    const paths = fact.sensitive.map((path) => path.replaceAll("[]", ""));
    const inputs = paths.flatMap((path) => /^input\.(?:.*\.)?(\w+)$/.exec(path)?.[1] ?? []);
    expect(service.sensitive ?? []).toEqual(expect.arrayContaining(inputs));
    const results = paths.filter((path) => path.startsWith("result.")).map((path) => path.slice(7));
    expect(service.sensitiveResult ?? []).toEqual(expect.arrayContaining(results));
  });

  test.each(Object.keys(fact.answers))("reads the answer %s whole, typed and without drift", (name) => {
    const answer = fact.answers[name] as { readonly result: Json };
    const { data, errors } = run(document, fact, variables, answer);
    expect(errors).toBeUndefined();
    expect(data?.[fact.rootField]).toEqual(answer);
    expect(shapeCheck(service.shape)(answer.result)).toBe(true);
    expect(fixtures[fact.operation as keyof typeof fixtures][name]).toEqual(answer);
  });
});

test.each(facts.filter((fact) => fact.inputVariable))(
  "$operation takes the request as integrators send it, with one variable",
  (fact) => {
    const request = `mutation Check($input: ${fact.inputVariable}) { ${fact.rootField}(input: $input) ${selection(fact, false)} }`;
    const input = { documentType: fact.documentType, ...fact.input };
    expect(validate(schema, parse(request))).toEqual([]);
    expect(run(parse(request), fact, { input }).errors).toBeUndefined();
  },
);

test("every type, field and value of the schema is described", () => {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  const silent = types.flatMap((type) => [
    ...(type.description ? [] : [type.name]),
    ...members(type).flatMap(({ name, description }) => (description ? [] : [`${type.name}.${name}`])),
  ]);
  // The root types are GraphQL's; what they are is said by their fields.
  expect(silent).toEqual(["Query", "Mutation"]);
});

test("nothing that a service answers is promised to be there", () => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) expect(String(field.type)).not.toContain("!");
  }
});

function run(document: DocumentNode, fact: Facts, variableValues: Record<string, unknown>, answer?: unknown) {
  const rootValue = { [fact.rootField]: answer ?? fact.answers.found };
  return executeSync({ schema, document, rootValue, variableValues });
}

/** What the vendor's example selects. */
function selection(fact: Facts, typename: boolean): string {
  const fields = fact.envelope.map((field) => {
    if (field === "result") {
      return `result { ${typename ? "__typename " : ""}... on ${fact.resultType} { ${fact.selection} } }`;
    }
    return field === "error" ? (fact.error.length > 0 ? `error { ${fact.error.join(" ")} }` : "") : field;
  });
  return `{ ${fields.join(" ")} }`;
}

function selected(operation: OperationDefinitionNode): { envelope: string[]; error: string[] } {
  const fieldsOf = (set: OperationDefinitionNode["selectionSet"] | undefined) =>
    (set?.selections ?? []).filter((field) => field.kind === "Field");
  const envelope = fieldsOf(fieldsOf(operation.selectionSet)[0]?.selectionSet);
  const error = envelope.find(({ name }) => name.value === "error");
  return {
    envelope: envelope.map(({ name }) => name.value),
    error: fieldsOf(error?.selectionSet).map(({ name }) => name.value),
  };
}

/** A value as GraphQL writes it: JSON but for the keys. */
function literal(value: Json): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${literal(inner as Json)}`)
    .join(", ")} }`;
}

/** Our operations declare one variable for each scalar, also inside an object. */
function flatten(input: Facts["input"]): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(input).flatMap(([name, value]) =>
      typeof value === "object" && value !== null ? Object.entries(value as Facts["input"]) : [[name, value]],
    ),
  );
}

function namedType(type: TypeNode): string {
  return type.kind === "NamedType" ? type.name.value : namedType(type.type);
}

function members(
  type: GraphQLNamedType,
): readonly { name: string; description?: string | null | undefined }[] {
  if (isObjectType(type) || isInputObjectType(type)) return Object.values(type.getFields());
  return isEnumType(type) ? type.getValues() : [];
}
