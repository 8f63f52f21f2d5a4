import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hideSecrets } from "../../src/explorer/hide-secrets.ts";

const KEY = 'sk_test_a"b/c+d';

it("masks a key in every way of writing it", () => {
  for (const form of [KEY, KEY.toUpperCase(), JSON.stringify(KEY).slice(1, -1), encodeURIComponent(KEY)])
    expect(hideSecrets(`before ${form} after`, [KEY])).toBe("before [redacted] after");
});

it("hands on nothing of an answer in which only a parser finds the key", () => {
  const sneaky = String.raw`{"text":"sk_test_a\u0022b\u002fc+d","more":1}`;
  expect(JSON.parse(sneaky)).toMatchObject({ text: KEY });
  expect(hideSecrets(sneaky, [KEY])).toBe("[redacted]");
});

/** Ways to write a text so that a reader who decodes it has it again. */
const layers: Readonly<Record<string, (text: string) => string>> = {
  "JSON in a text of JSON": (text) => JSON.stringify({ body: text }),
  "a list in a text of JSON": (text) => JSON.stringify([1, JSON.stringify([text])]),
  "JSON in ASCII escapes": (text) =>
    `{"a":"${[...text].map((each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")}"}`,
  "a key of JSON": (text) => JSON.stringify({ [text]: 1 }),
  "a string of JavaScript": (text) =>
    `'${[...text].map((each) => `\\x${each.charCodeAt(0).toString(16).padStart(2, "0")}`).join("")}'`,
  "escapes of code points": (text) =>
    `'${[...text].map((each) => `\\u{${each.charCodeAt(0).toString(16)}}`).join("")}'`,
  "a URL": (text) => `https://example.com/?q=${encodeURIComponent(text)}`,
  "a URL in full": (text) => `?q=${Buffer.from(text).toString("hex").replace(/../g, "%$&")}`,
  "HTML, decimal": (text) => [...text].map((each) => `&#${each.charCodeAt(0)};`).join(""),
  "HTML, hexadecimal": (text) => [...text].map((each) => `&#x${each.charCodeAt(0).toString(16)};`).join(""),
  "HTML, named": (text) =>
    text
      .replaceAll("&", "&amp;")
      .replaceAll('"', "&quot;")
      .replaceAll("_", "&lowbar;")
      .replaceAll("/", "&sol;"),
};
const last: typeof layers = {
  ...layers,
  base64: (text) => Buffer.from(`Basic ${text}`).toString("base64"),
  "base64 one on": (text) => Buffer.from(`a${text}b`).toString("base64"),
  "base64 two on": (text) => Buffer.from(`ab${text}`).toString("base64"),
  "base64 of URLs": (text) => Buffer.from(`${text}??>>`).toString("base64url"),
  "base64 in lines": (text) => Buffer.from(text).toString("base64").replace(/.{5}/g, "$&\r\n"),
  hex: (text) => Buffer.from(text).toString("hex").toUpperCase(),
};
const keys = [KEY, "indc_test_EXAMPLE:ac_test_EXAMPLE", "x-api-access indc_test_E:ac_test_E", "sk-1234567"];

describe.each(keys)("the key %s", (key) => {
  it.each(Object.entries(last))("is not handed on within %s, nor within layers around that", (_, inner) => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.values(layers)), { maxLength: 3 }), (outer) => {
        const text = outer.reduce((text, layer) => layer(text), inner(key));
        expect(hideSecrets(text, [key])).not.toBe(text);
      }),
      { numRuns: 60 },
    );
  });
});

it("hands on nothing that is wrapped more often than anybody wraps an answer", () => {
  let text = "nothing secret";
  for (let layer = 0; layer < 12; layer++) text = JSON.stringify(text);
  expect(hideSecrets(text, [KEY])).toBe("[redacted]");
});

it.each([
  '{"id": 12345678901234567890, "name": "Asha"}',
  String.raw`{"path":"C:\\a\\b","html":"&lt;b&gt; &nbsp; &#169;","url":"https://example.com/?a=%20b%2520","e":"é"}`,
  JSON.stringify({ body: JSON.stringify({ data: JSON.stringify({ verify: null }) }) }),
  `{"image":"${Buffer.from("a picture of nobody".repeat(100)).toString("base64")}"}`,
  "",
  "\\",
  "%",
  "&#x110000000;",
])("leaves every other answer as it is: %j", (text) => {
  expect(hideSecrets(text, [KEY, ...keys])).toBe(text);
});
