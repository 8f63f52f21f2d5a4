// The shipped services: each fits the schema and its own answers; and, where something is known apart from the schema
// (test/facts), each is as it is known.
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
import { sdl } from "../generated/schema.ts";
import * as generated from "../generated/services.ts";
import type { Service } from "../src/document/service.ts";
import { shapeCheck } from "../src/document/shape-check.ts";
import { type Json, shipped } from "./shipped.ts";

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
}

const facts = (
  JSON.parse(readFileSync(new URL("facts/services.json", import.meta.url), "utf8")) as { services: Facts[] }
).services;
const schema: GraphQLSchema = buildSchema(sdl);
const documents = new Map(
  Object.entries(generated as unknown as Record<string, DocumentNode & { service: Service }>),
);

describe.each(shipped)("$operation", ({ operation, answers }) => {
  const document = documents.get(operation) as DocumentNode & { service: Service };
  const { service } = document;

  test("is valid, and declares variables of types that GraphQL itself defines", () => {
    expect(validate(schema, document)).toEqual([]);
    for (const { type } of (document.definitions[0] as OperationDefinitionNode).variableDefinitions ?? [])
      expect(["String", "Int", "Float", "Boolean"]).toContain(namedType(type));
  });

  test.each(Object.keys(answers))("reads its answer %s whole, typed and without drift", (name) => {
    const answer = answers[name] as { readonly result: Json };
    const { data, errors } = executeSync({
      schema,
      document,
      rootValue: { [service.root]: answer },
      variableValues: shipped.find((each) => each.operation === operation)?.variables ?? {},
    });
    expect(errors).toBeUndefined();
    expect(data?.[service.root]).toEqual(answer);
    expect(shapeCheck(service.shape)(answer.result)).toBe(true);
  });
});

describe.each(facts)("$operation, as far as it is known", (fact) => {
  const document = documents.get(fact.operation) as DocumentNode & { service: Service };
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
});

test.each(facts.filter((fact) => fact.inputVariable))(
  "$operation takes the request as integrators send it, with one variable",
  (fact) => {
    const request = `mutation Check($input: ${fact.inputVariable}) { ${fact.rootField}(input: $input) ${selection(fact, false)} }`;
    const input = { documentType: fact.documentType, ...fact.input };
    expect(validate(schema, parse(request))).toEqual([]);
    const rootValue = { [fact.rootField]: {} };
    const { errors } = executeSync({
      schema,
      document: parse(request),
      rootValue,
      variableValues: { input },
    });
    expect(errors).toBeUndefined();
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
