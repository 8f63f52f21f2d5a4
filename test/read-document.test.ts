import { print, stripIgnoredCharacters } from "graphql";
import { describe, expect, it } from "vitest";
import * as documents from "../generated/documents.ts";
import * as services from "../generated/services.ts";
import { readDocument } from "../src/document/read-document.ts";

const written = new Map<string, unknown>(Object.entries(documents));
const texts = Object.entries(services).map(([name, { service }]) => [name, service.text as string] as const);

describe("a document that is read from its text", () => {
  it.each(texts)("%s is what codegen wrote", (name, text) => {
    expect(readDocument(text)).toEqual(written.get(name));
    expect(stripIgnoredCharacters(print(readDocument(text) as never))).toBe(text);
  });

  it("may lack what a document may lack", () => {
    const read = readDocument("mutation A{verify{ok}}");
    expect(read).toEqual({
      kind: "Document",
      definitions: [
        {
          kind: "OperationDefinition",
          operation: "mutation",
          name: { kind: "Name", value: "A" },
          selectionSet: {
            kind: "SelectionSet",
            selections: [
              {
                kind: "Field",
                name: { kind: "Name", value: "verify" },
                selectionSet: {
                  kind: "SelectionSet",
                  selections: [{ kind: "Field", name: { kind: "Name", value: "ok" } }],
                },
              },
            ],
          },
        },
      ],
    });
  });

  it("comes to an end where the text does not", () => {
    expect(() => readDocument("mutation A($a:String!){verify(input:{a:$a")).not.toThrow();
  });
});
