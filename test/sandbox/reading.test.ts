import { describe, expect, it } from "vitest";
import { loggedVariables } from "../../src/sandbox/sandbox-call.ts";
import { checkHeaders } from "../../src/sandbox/sandbox-credentials.ts";
import { findScenario } from "../../src/sandbox/scenarios.ts";
import { scenarios } from "../../src/sandbox.ts";

const wordIn = (input: unknown): string | undefined => findScenario(input)?.word;

describe.each(scenarios.map(({ word, code }) => [word, code] as const))("the scenario %s", (word, code) => {
  it("is named by its word alone, however it is written", () => {
    for (const text of [
      word,
      word.toUpperCase(),
      word.replaceAll("-", " "),
      word.replaceAll("-", "_"),
      `https://example.com/${word}.jpg`,
      `a ${word}, please`,
    ]) {
      expect([text, wordIn(text)]).toEqual([text, word]);
    }
    expect(wordIn(`x${word}`)).toBeUndefined();
    expect(wordIn(`${word}x`)).toBeUndefined();
    expect(wordIn(`${word}9`)).toBeUndefined();
  });

  it("is named by the last digits of the longest number", () => {
    for (const text of [`0${code}`, `900000${code}`, `ABCD0${code}Z`, `12-${"0".repeat(5)}${code}`]) {
      expect([text, wordIn(text)]).toEqual([text, word]);
    }
    expect(wordIn(`1234 0${code}`)).toBe(word);
    expect(wordIn(`0${code} 1234`)).toBeUndefined();
    expect(wordIn(`0${code} 12345`)).toBeUndefined();
    expect(wordIn(`1${code}`)).toBeUndefined();
    expect(wordIn(`0${code}1`)).toBeUndefined();
  });
});

describe("an input", () => {
  it("names the scenario of its first text that names one, however deep", () => {
    expect(wordIn({ a: "nothing", b: { c: ["none", "no-record"] }, d: "slow" })).toBe("no-record");
    expect(wordIn({ d: "slow", b: "no-record" })).toBe("slow");
    expect(wordIn(["slow"])).toBe("slow");
  });

  it("is fine where it names none", () => {
    expect(
      wordIn({ name: "Asha Example", born: "1990-12-31", count: 900911, not: null, yes: true }),
    ).toBeUndefined();
    expect(wordIn({ documentType: "slow" })).toBeUndefined();
    expect(wordIn(null)).toBeUndefined();
    expect(wordIn(undefined)).toBeUndefined();
    expect(wordIn("")).toBeUndefined();
  });
});

describe("what a log shows of variables", () => {
  it("shows the end of a long text, and nothing of a short one", () => {
    const variables = {
      a: "1234567890",
      b: "123456789",
      c: "",
      d: { name: "Asha" },
      e: null,
      f: 1234567890123,
      g: true,
    };
    expect(loggedVariables(variables)).toBe("a=…90 b=… c=… d=… e=… f=… g=…");
    expect(loggedVariables({})).toBe("");
  });

  it("shows no name that may be a value", () => {
    expect(loggedVariables({ "9000000001": "a", "Asha Example": "b", "person@example.com": "c" })).toBe(
      "(not a name)=… (not a name)=… (not a name)=…",
    );
  });
});

describe("a request's headers", () => {
  const good = {
    "service-key": "sk_test_EXAMPLE",
    authorization: "x-api-access indc_test_EXAMPLE:ac_test_EXAMPLE",
    "content-type": "application/json; charset=utf-8",
  };
  const check = (headers: Readonly<Record<string, string | null | undefined>>): string | undefined =>
    checkHeaders((name) => headers[name]);

  it("pass where the keys are well-formed", () => {
    expect(check(good)).toBeUndefined();
    expect(check({ ...good, "content-type": "application/json" })).toBeUndefined();
  });

  it.each<[string, string | null | undefined, RegExp]>([
    ["service-key", "", /^service-key is missing$/],
    ["service-key", null, /^service-key is missing$/],
    ["authorization", undefined, /^Authorization is not of the form/],
    ["authorization", "Bearer x", /^Authorization/],
    ["authorization", "x x-api-access indc_a:ac_b", /^Authorization/],
    ["authorization", "x-api-access indc_a:ac_b c", /^Authorization/],
    ["authorization", "x-api-access indc_:ac_b", /^Authorization/],
    ["authorization", "x-api-access indc_a:ac_", /^Authorization/],
    ["authorization", "x-api-access indc_a:b:ac_c", /^Authorization/],
    ["authorization", "x-api-access indc_a :ac_c", /^Authorization/],
    ["authorization", "x-api-access ac_b:indc_a", /^Authorization/],
    ["content-type", undefined, /^Content-Type is not application\/json$/],
    ["content-type", "text/plain", /^Content-Type/],
    ["content-type", "text/application/json", /^Content-Type/],
  ])("%s: %s does not", (name, value, problem) => {
    expect(check({ ...good, [name]: value })).toMatch(problem);
  });
});
