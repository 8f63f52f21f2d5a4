import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskAadhaar } from "../../src/formats/mask-aadhaar.ts";
import { verhoeff } from "../../src/formats/verhoeff.ts";

describe("maskAadhaar", () => {
  it.each([
    ["999999990019", "XXXXXXXX0019"],
    ["no. 9999 9999 0019, at home", "no. XXXX XXXX 0019, at home"],
    ['{"id":"9999-9999-0019"}', '{"id":"XXXX-XXXX-0019"}'],
    ["a 999999990019 b 999999990019", "a XXXXXXXX0019 b XXXXXXXX0019"],
    // Not an Aadhaar number: the check digit, the first digit, the length, the gaps.
    ["999999990018", "999999990018"],
    ["100000000004", "100000000004"],
    ["1999999990019", "1999999990019"],
    ["9999999900190", "9999999900190"],
    ["9999 99990019", "9999 99990019"],
    ["1234 9999 9999 0019", "1234 9999 9999 0019"],
    ["9999 9999 0019 1234", "9999 9999 0019 1234"],
    ["", ""],
  ])("makes %s into %s", (text, expected) => {
    expect(maskAadhaar(text)).toBe(expected);
  });

  it("leaves the last four digits of every number with a right check digit", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[2-9]\d{10}$/), fc.constantFrom("", " ", "-"), (eleven, gap) => {
        const end = [..."0123456789"].find((digit) => verhoeff(eleven + digit));
        const whole = eleven + end;
        const written = [whole.slice(0, 4), whole.slice(4, 8), whole.slice(8)].join(gap);
        expect(maskAadhaar(`(${written})`)).toBe(`(XXXX${gap}XXXX${gap}${whole.slice(8)})`);
      }),
    );
  });
});
