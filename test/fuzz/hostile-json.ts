import fc from "fast-check";
import { hostileText, NAMES } from "./hostile-text.ts";

// Valid, but for the last few.
const NUMBERS = [
  "0",
  "-0",
  "1",
  "101",
  "103",
  "0.1",
  "1e999",
  "-1e999",
  "1e-999",
  "9007199254740993",
  "9".repeat(400),
  "2147483648",
  "1.0000000000000000000001",
  "01",
  "+1",
  ".5",
  "0x10",
  "NaN",
  "-Infinity",
  "1_000",
] as const;

/** One value that nests so deep that whoever walks it by calling itself runs out of stack. */
const deep: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(["[", "]"], ['{"inner":', "}"], ['{"__proto__":', "}"], ['[{"many":', "}]"]),
    fc.constantFrom(100, 3_000, 30_000, 100_000),
  )
  .map(([[open = "", close = ""], depth]) => `${open.repeat(depth)}1${close.repeat(depth)}`);

const keyText = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 1, arbitrary: hostileText },
);
const inJson = (text: string): string => JSON.stringify(text);

/** JSON as text, so that keys may come twice, numbers be huge and nests deep; now and then it is not quite JSON. */
export const hostileJson: fc.Arbitrary<string> = fc.letrec<{ value: string; object: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 4, arbitrary: fc.constantFrom("null", "true", "false", "[]", "{}") },
    { weight: 2, arbitrary: fc.constantFrom(...NUMBERS) },
    { weight: 5, arbitrary: hostileText.map(inJson) },
    { weight: 3, arbitrary: tie("object") },
    { weight: 2, arbitrary: fc.array(tie("value"), { maxLength: 4 }).map((items) => `[${items.join(",")}]`) },
    {
      weight: 0.05 * 20,
      arbitrary: fc.constantFrom(
        '{"__proto__":{"polluted":true}}',
        '{"constructor":{"prototype":{"polluted":true}}}',
      ),
    },
  ),
  object: fc
    .array(fc.tuple(keyText, tie("value")), { maxLength: 5 })
    .map((fields) => `{${fields.map(([key, value]) => `${inJson(key)}:${value}`).join(",")}}`),
})).value;

/** The same, and once in a while very deep. */
export const anyJson: fc.Arbitrary<string> = fc.oneof(
  { weight: 60, arbitrary: hostileJson },
  { weight: 1, arbitrary: deep },
);
