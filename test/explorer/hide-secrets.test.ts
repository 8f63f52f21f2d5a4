import { expect, it } from "vitest";
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

it("leaves every other answer as it is, digits of large numbers included", () => {
  const text = '{"id": 12345678901234567890, "name": "Asha"}';
  expect(hideSecrets(text, [KEY])).toBe(text);
});
