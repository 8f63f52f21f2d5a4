import { buildSchema, print } from "graphql";
import { expect, it } from "vitest";
import { sdl } from "../../generated/schema.ts";
import { type CatalogueEntry, catalogue } from "../../src/catalogue/catalogue.ts";
import { ownEntries } from "../../src/catalogue/own-entries.ts";

const schema = buildSchema(sdl, { assumeValidSDL: true });

it("reads from shipped documents what the catalogue has", () => {
  const shipped = catalogue();
  const files = shipped.map(({ operation, service: { text = "" } }) => ({ path: operation, text }));
  const told = ({ document, ...entry }: CatalogueEntry): object => ({
    ...entry,
    document: print(document as never),
  });
  expect(ownEntries(schema, files).map(told)).toEqual(
    shipped.map((entry) => ({ ...told(entry), file: entry.operation })),
  );
});

it("puts in fragments of another file", () => {
  const [own] = ownEntries(schema, [
    { path: "operations/parts.graphql", text: "fragment Parts on LivenessDetectionResult { is_live }" },
    {
      path: "operations/live.graphql",
      text: `mutation Live($url: String!) { verify(input: { documentType: "Face Liveness Passive", url: $url }) {
        ok result { __typename ...Parts } } }`,
    },
  ]);
  expect(own).toMatchObject({
    name: "live",
    file: "operations/live.graphql",
    title: "Face Liveness Passive",
    service: { shape: { is_live: "Boolean" }, sensitive: ["url"] },
  });
  expect(own?.service.text).toContain("...on LivenessDetectionResult{is_live}");
});

it.each([
  ["mutation {", "operations/a.graphql:1:11: Syntax Error"],
  ["query A { a }", "operations/a.graphql:1:1: Every operation must be a named mutation."],
  ["mutation A { verify { ok } }", "operations/a.graphql:1:1: Operation A: write the input as an object"],
  [
    'mutation A { verify(input: { documentType: "nothing" }) { ok } }',
    'operations/a.graphql:1:1: Operation A: no @service(documentType: "nothing") stands on',
  ],
])("refuses %s with file and line", (text, message) => {
  expect(() => ownEntries(schema, [{ path: "operations/a.graphql", text }])).toThrow(message);
});
