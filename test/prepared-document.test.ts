import { parse } from "graphql";
import { describe, expect, test } from "vitest";
import { prepareDocument } from "../src/document/prepared-document.ts";
import { FaceLivenessPassive, type IndiConnectError } from "../src/index.node.ts";

const refused = (document: unknown): IndiConnectError => {
  try {
    prepareDocument(document as never);
  } catch (error) {
    return error as IndiConnectError;
  }
  throw new Error("the document was taken");
};

describe("a document", () => {
  test.each([
    ["is missing", undefined],
    ["has no service", parse("mutation A { verify { ok } }")],
    ["has a service without text", { ...FaceLivenessPassive, service: { operation: "A" } }],
  ])("that %s is refused in one line that says what to do", (_, document) => {
    const error = refused(document);
    expect(error).toMatchObject({
      name: "IndiConnectError",
      code: "invalid-document",
      sent: "no",
    });
    expect(error.message).toBe(
      "The document has no service: use a document from this package or its codegen preset, or pass yours to withService(). Nothing was sent.",
    );
  });

  test("lists its variables as written", () => {
    const { service } = FaceLivenessPassive;
    const document = parse(
      "mutation A($a: String!, $b: [Int!]! = [1], $c: [[ID]!], $d: JSON = 3, $e: String) { verify { ok } }",
    );
    expect(prepareDocument({ ...document, service } as never).variables).toEqual([
      { name: "a", type: "String", required: true, nullable: false },
      { name: "b", type: "[Int!]", required: false, nullable: false },
      { name: "c", type: "[[ID]!]", required: false, nullable: true },
      { name: "d", type: "JSON", required: false, nullable: true },
      { name: "e", type: "String", required: false, nullable: true },
    ]);
    expect(prepareDocument({ ...parse("mutation A { verify { ok } }"), service } as never).variables).toEqual(
      [],
    );
  });
});
