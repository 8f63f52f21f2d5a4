import { parse, print, visit } from "graphql";
import { describe, expect, it, vi } from "vitest";
import { FaceLivenessPassive } from "../generated/services.ts";
import { defineService } from "../src/document/define-service.ts";

const { service } = FaceLivenessPassive;
const parsed = parse(service.text as string, { noLocation: true });
/** A document as the package's build writes it, and the function that reads it. */
function later() {
  const read = vi.fn((_text: string) => structuredClone(parsed));
  return { read, document: defineService<object, object, "verify">(read, service) };
}

describe("a document that is read later", () => {
  it("is read once, by the first look at what it holds", () => {
    const { read, document } = later();
    expect([document.kind, document.service, Object.keys(document)]).toEqual([
      "Document",
      service,
      ["kind", "definitions", "service"],
    ]);
    expect(read).not.toHaveBeenCalled();
    expect(document.definitions).toBe(document.definitions);
    expect(document).toEqual({ ...parsed, service });
    expect(read.mock.calls).toEqual([[service.text]]);
  });

  it.each([
    ["spread", (document: object) => ({ ...document })],
    ["cloned", (document: object) => ({ ...structuredClone({ ...document, service: null }), service })],
    ["written as JSON", (document: object) => ({ ...JSON.parse(JSON.stringify(document)), service })],
  ])("holds the same when %s", (_, copy) => {
    expect(copy(later().document)).toEqual({ ...parsed, service });
  });

  it("is an object like any other from then on, so that tools may write into copies", () => {
    const { document } = later();
    const renamed = visit(document as never, {
      OperationDefinition: (node) => ({ ...node, name: { kind: "Name", value: "Renamed" } }) as never,
    });
    expect(print(renamed)).toContain("mutation Renamed(");
    expect(print(document as never)).toBe(print(parsed));
    Object.assign(document, { definitions: [] });
    expect(document.definitions).toEqual([]);
  });

  it("is read once where it is frozen, too", () => {
    const { read, document } = later();
    Object.freeze(document);
    expect(document.definitions).toBe(document.definitions);
    expect(document.definitions).toEqual(parsed.definitions);
    expect(read).toHaveBeenCalledTimes(1);
  });
});
