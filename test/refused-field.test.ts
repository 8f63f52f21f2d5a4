import { describe, expect, it } from "vitest";
import { refusedField } from "../src/mend/mend-document.ts";

const read = (message: string) => refusedField({ message });

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

  it.each([
    ["no field", 'Unknown argument "x" on something'],
    ["a field of which nothing more is said", 'The field "x" is deprecated.'],
  ])("is not %s", (_, message) => {
    expect(read(message)).toBeUndefined();
  });
});
