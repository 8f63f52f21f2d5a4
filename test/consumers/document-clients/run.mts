// Sends every shipped document, and those of the preset, through each client to the sandbox, and fails where a document
// or an answer is changed on the way.
import assert from "node:assert/strict";
import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import { Client, fetchExchange } from "@urql/core";
import { parse, print, type TypeNode, version } from "graphql";
import { GraphQLClient } from "graphql-request";
import type { Service, VerificationDocument } from "indiconnect";
import * as indiconnect from "indiconnect";
import { createSandbox } from "indiconnect/sandbox";
import * as own from "./generated/services.ts";

type Document = VerificationDocument<unknown, Record<string, unknown>>;
type Variables = Record<string, unknown>;
const isDocument = (value: unknown): value is Document =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === "Document";
// No GraphQL server has the field of the REST services.
const isGraphQL = ({ service }: Document): boolean => service.rest === undefined;
const shipped = Object.values<unknown>(indiconnect).filter(isDocument).filter(isGraphQL);
const documents = [...shipped, ...Object.values<unknown>(own).filter(isDocument)];

const sandbox = createSandbox();
const keys = { serviceKey: "sk_test_EXAMPLE", accessKey: "indc_test_EXAMPLE", secretKey: "ac_test_EXAMPLE" };
const headersFor = ({ myAppId }: Service): Record<string, string> => ({
  "service-key": keys.serviceKey,
  authorization: `x-api-access ${keys.accessKey}:${keys.secretKey}`,
  ...(myAppId !== undefined && { myAppId }),
});
const { url } = await sandbox.listen();

/** The last request and its answer, as they were on the wire. */
let wire = { query: "", answer: "" };
const fetch: typeof globalThis.fetch = async (input, init) => {
  const response = await globalThis.fetch(input, init);
  const answer = await response.clone().text();
  wire = { query: (JSON.parse(String(init?.body)) as { query: string }).query, answer };
  return response;
};

const apollo = new ApolloClient({ link: new HttpLink({ uri: url, fetch }), cache: new InMemoryCache() });
const urql = new Client({ url, fetch, exchanges: [fetchExchange] });
const request = new GraphQLClient(url, { fetch });
const clients: Record<string, (document: Document, variables: Variables) => Promise<unknown>> = {
  async urql(document, variables) {
    const fetchOptions = { headers: headersFor(document.service) };
    const { data, error } = await urql.mutation(document, variables, { fetchOptions }).toPromise();
    if (error !== undefined) throw error;
    return data;
  },
  "graphql-request": (document, variables) =>
    request.request(document, variables, headersFor(document.service)),
  async apollo(document, variables) {
    const context = { headers: headersFor(document.service) };
    const { data, error } = await apollo.mutate({ mutation: document, variables, context });
    if (error !== undefined) throw error;
    return data;
  },
  async "apollo, no cache"(document, variables) {
    const context = { headers: headersFor(document.service) };
    const { data } = await apollo.mutate({
      mutation: document,
      variables,
      context,
      fetchPolicy: "no-cache",
    });
    return data;
  },
};

/** A value of each required variable; the sandbox looks at the type alone. */
function variablesOf({ service }: Document): Variables {
  const valueFor = (type: TypeNode): unknown => {
    if (type.kind !== "NamedType") return "type" in type ? valueFor(type.type) : undefined;
    return type.name.value === "Boolean" ? true : type.name.value === "String" ? "9000000000" : 1;
  };
  const [operation] = parse(service.text ?? "").definitions;
  assert(operation?.kind === "OperationDefinition");
  const required = (operation.variableDefinitions ?? []).filter(({ type }) => type.kind === "NonNullType");
  return Object.fromEntries(required.map(({ variable, type }) => [variable.name.value, valueFor(type)]));
}
/** Without `__typename`, which Apollo adds everywhere. */
const withoutTypenames = (query: string): string => print(parse(query)).replace(/^\s*__typename\n/gm, "");
/** A copy that nothing can be written to. */
function frozen(document: Document): Document {
  const freeze = (value: unknown): void => {
    if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  };
  const { text = "" } = document.service;
  const defined = indiconnect.defineService<unknown, Variables, string>({ ...document.service, text });
  freeze(defined);
  return defined;
}

const warned: unknown[][] = [];
console.warn = console.error = (...words) => warned.push(words);
let answers = 0;
for (const [name, send] of Object.entries(clients)) {
  // urql writes into the document itself, whoever made it.
  const forms = name === "urql" ? documents : documents.flatMap((document) => [document, frozen(document)]);
  for (const document of forms) {
    const { service } = document;
    const variables = variablesOf(document);
    sandbox.reset();
    const data = await send(document, variables);
    const what = `${service.operation} by ${name}`;
    assert.deepEqual(data, (JSON.parse(wire.answer) as { data: unknown }).data, what);
    assert.equal(withoutTypenames(wire.query), withoutTypenames(service.text ?? ""), what);
    const expected = { documentType: service.documentType, variables, scenario: "found", status: 200 };
    const calls = sandbox.calls.map(({ documentType, variables, scenario, status }) => ({
      ...{ documentType, variables: { ...variables }, scenario, status },
    }));
    assert.deepEqual(calls, [expected], what);
    answers += 1;
  }
}
assert.deepEqual(warned, []);

// What the clients wrote into the documents is in nobody's way.
assert.equal(documents.filter((document) => Object.isFrozen(document)).length, 0);
const client = indiconnect.createClient({ baseUrl: url, credentials: keys });
const verification = await client.verify(indiconnect.FaceLivenessPassive, {
  url: "https://images.example.com/face.jpg",
});
assert(verification.ok && verification.result.is_live);
client.close();
await sandbox.close();
console.log(`graphql ${version.split(".")[0]}: ${shipped.length} shipped documents, ${answers} answers`);
