import fc from "fast-check";
import { anyJson } from "./hostile-json.ts";

const usual = (text: string) => ({ weight: 3, arbitrary: fc.constant(text) });
const odd = { weight: 1, arbitrary: anyJson };

const found = fc
  .record({
    finding: fc.oneof(usual('"yes"'), odd),
    inner: fc.oneof(usual('{"one":1,"two":"2"}'), odd),
    many: fc.oneof(usual('[{"one":1}]'), odd),
    json: fc.oneof(usual('{"a":[1]}'), odd),
  })
  .map(
    ({ finding, inner, many, json }) =>
      `{"__typename":"HostileResult","finding":${finding},"inner":${inner},"many":${many},"json":${json}}`,
  );

const envelope = fc
  .record({
    ok: fc.oneof({ weight: 6, arbitrary: fc.constantFrom("true", "false") }, odd),
    message: fc.oneof(usual('"Verification completed successfully"'), odd),
    result: fc.oneof({ weight: 3, arbitrary: found }, usual("null"), odd),
    error: fc.oneof(
      usual("null"),
      {
        weight: 1,
        arbitrary: fc.record({ message: anyJson, decryptedError: anyJson, status: anyJson }).map(
          (fields) =>
            `{${Object.entries(fields)
              .map(([name, value]) => `"${name}":${value}`)
              .join(",")}}`,
        ),
      },
      odd,
    ),
    more: fc.oneof(usual(""), { weight: 1, arbitrary: anyJson.map((value) => `,"__proto__":${value}`) }),
  })
  .map(
    ({ ok, message, result, error, more }) =>
      `{"ok":${ok},"message":${message},"result":${result},"error":${error}${more}}`,
  );

const anError = fc
  .record({
    message: anyJson,
    path: fc.oneof(usual("null"), odd),
    locations: fc.oneof(usual('[{"line":3,"column":5}]'), odd),
    extensions: fc.oneof(usual('{"code":"GRAPHQL_VALIDATION_FAILED"}'), odd),
  })
  .map(
    ({ message, path, locations, extensions }) =>
      `{"message":${message},"path":${path},"locations":${locations},"extensions":${extensions}}`,
  );
const errors = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(anError, { minLength: 1, maxLength: 3 }).map((list) => `[${list.join(",")}]`),
  },
  odd,
);

/** A body that means to be an answer, from the usual one to anything. */
const answerText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: envelope.map((text) => `{"data":{"verify":${text}}}`) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(envelope, errors)
      .map(([text, list]) => `{"errors":${list},"data":{"verify":${text}}}`),
  },
  { weight: 2, arbitrary: errors.map((list) => `{"errors":${list}}`) },
  { weight: 1, arbitrary: errors.map((list) => `{"errors":${list},"data":null}`) },
  // The same key twice: the last one counts.
  {
    weight: 1,
    arbitrary: fc
      .tuple(anyJson, envelope)
      .map(([first, text]) => `{"data":${first},"data":{"verify":${text}}}`),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(anyJson, anyJson)
      .map(([message, more]) => `{"status":"ERROR","code":400,"message":${message},"body":${more}}`),
  },
  { weight: 2, arbitrary: anyJson },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
);

const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
const invalid = fc.constantFrom(
  [0xff],
  [0xc0, 0x80],
  [0xed, 0xa0, 0x80],
  [0xf0, 0x9f],
  [0xfe, 0xff],
  [0x00],
  [0xf5, 0x80, 0x80, 0x80],
);

/** A body, and whether what it repeats of the request still stands in it unbroken. */
export interface HostileBody {
  readonly bytes: Buffer;
  readonly unbroken: boolean;
}

/** Its bytes: as they should be, or with a BOM, in UTF-16, cut, or with bytes that are no UTF-8. */
export const hostileBody: fc.Arbitrary<HostileBody> = answerText.chain((text) => {
  const bytes = Buffer.from(text);
  const asItIs = [
    Buffer.concat([BOM, bytes]),
    Buffer.concat([BOM, BOM, bytes]),
    Buffer.from(text, "utf16le"),
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]),
    ...[" ", "\r\n\r\n", "\0", "}", ",null", "\ufeff"].map((more) =>
      Buffer.concat([bytes, Buffer.from(more)]),
    ),
  ];
  const at = fc.nat(bytes.length);
  const broken = fc.oneof(
    at.map((length) => bytes.subarray(0, length)),
    fc
      .tuple(at, invalid)
      .map(([place, wrong]) =>
        Buffer.concat([bytes.subarray(0, place), Buffer.from(wrong), bytes.subarray(place)]),
      ),
  );
  return fc.oneof(
    { weight: 8, arbitrary: fc.constant({ bytes, unbroken: true }) },
    { weight: 2, arbitrary: fc.constantFrom(...asItIs).map((each) => ({ bytes: each, unbroken: true })) },
    { weight: 2, arbitrary: broken.map((each) => ({ bytes: each, unbroken: false })) },
  );
});
