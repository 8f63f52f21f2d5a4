import fc from "fast-check";
import { canaries, encodings } from "../privacy/canaries.ts";

/** What was sent, in the ways in which a server may repeat it. */
export const echo: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...Object.values(canaries)), fc.constantFrom(...Object.values(encodings)))
  .map(([value, encode]) => encode(value));

/** Names that mean something to the language, to this package, or to a library on the way. */
export const NAMES: readonly string[] = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "valueOf",
  "toJSON",
  "then",
  "hasOwnProperty",
  "length",
  "__typename",
  "__defineGetter__",
  "message",
  "code",
  "extensions",
  "path",
  "locations",
  "line",
  "errors",
  "data",
  "verify",
  "ok",
  "result",
  "error",
  "status",
  "statusCode",
  "body",
  "decryptedError",
  "raw",
  "finding",
  "inner",
  "many",
  "json",
  "name",
  "stack",
  "cause",
  "",
];

/** Words that servers of GraphQL say, which this package acts on. */
const WORDS: readonly string[] = [
  'Cannot query field "finding" on type "HostileResult".',
  'Cannot query field "verify" on type "Mutation".',
  'Unknown type "HostileResult".',
  'Variable "$url" got invalid value "x"',
  'Field "inner" of type "Inner" must have a selection of subfields.',
  "Insufficient Wallet Balance",
  "Authentication failed",
  "No record found",
  "Invalid OTP",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "HostileResult",
  "Verification completed successfully",
];

/** Text of every kind: ordinary, binary, with lone surrogates, with what was sent, with what means something. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 30 }) },
  { weight: 3, arbitrary: echo },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.oneof(echo, fc.string({ unit: "binary", maxLength: 5 })), { maxLength: 4 })
      .map((parts) => parts.join("")),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "\ud800",
      "a\udc00b",
      "\ufeff",
      "\u0000",
      "\u2028",
      "\u0130\u0130",
      "[[",
      '{"a":',
      '"quoted"',
      "[]",
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom("a", " ", '"', "\\", "[", "\u0130", "é"), fc.constantFrom(300, 12_000))
      .map(([unit, times]) => unit.repeat(times)),
  },
);
