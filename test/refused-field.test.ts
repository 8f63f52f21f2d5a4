import { describe, expect, it } from "vitest";
import { refusedField } from "../src/mend/refused-field.ts";

const read = (message: string, path?: unknown) =>
  refusedField({ message, ...(path !== undefined && { extensions: { path } as never }) });

describe("the field that a server's words refuse", () => {
  it.each([
    ['Cannot query field "x" on type "Y".', { name: "x", type: "Y" }],
    ["Cannot query field 'x' on type 'Y'.", { name: "x", type: "Y" }],
    ['Unknown field "x" on type "Y"', { name: "x", type: "Y" }],
    ["The field `x` does not exist on the type `Y`.", { name: "x", type: "Y" }],
    [
      "Validation error (FieldUndefined@[verify/result/x]) : Field 'x' in type 'Y' is undefined",
      { name: "x", type: "Y", path: "verify/result/x" },
    ],
    [
      "Validation error of type FieldUndefined: Field 'x' in type 'Y' is undefined @ 'verify/result/x'",
      { name: "x", type: "Y", path: "verify/result/x" },
    ],
    [
      'Field "x" must not have a selection since type "Y" has no subfields.',
      { name: "x", type: undefined, isLeaf: true },
    ],
    ['Field "x" of type "Y" must have a selection of subfields.', { name: "x", isLeaf: false }],
  ])("%s", (message, expected) => {
    expect(read(message)).toMatchObject(expected);
  });

  it("is found by Hasura's path", () => {
    const message = "field 'x' not found in type: 'Y'";
    expect(read(message, "$.selectionSet.verify.selectionSet.result.selectionSet.x")).toEqual({
      name: "x",
      type: "Y",
      path: "verify/result/x",
      isLeaf: false,
    });
  });

  it.each([
    ["an input of Hasura's", "field 'x' not found in type: 'Y'", "$.selectionSet.verify.args.input.x"],
    ["a path that only ends like one", "field 'x' not found in type: 'Y'", "$.args.$.selectionSet.x"],
    ["no field", 'Unknown argument "x" on something', undefined],
    ["a field of which nothing more is said", 'The field "x" is deprecated.', undefined],
  ])("is not %s", (_, message, path) => {
    expect(read(message, path)).toBeUndefined();
  });

  it("keeps to the words where the path is of another kind", () => {
    const message = 'Cannot query field "x" on type "Y".';
    for (const path of [["verify", "x"], "verify.x", null]) {
      expect(read(message, path)).toMatchObject({ name: "x", type: "Y", path: undefined });
    }
  });
});
