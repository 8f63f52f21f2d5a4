import { describe, expect, test } from "vitest";
import { showName } from "../../src/error/show-name.ts";
import { masker } from "../../src/masking/masker.ts";

const MASKED = "[redacted]";

describe("a value that was sent is masked in a server's text", () => {
  const secret = `Ada "the" O'Neil <&> \\ É`;
  const url = encodeURIComponent(secret);
  const inAscii = (text: string): string => JSON.stringify(text).slice(1, -1).replace("é", "\\u00e9");

  test.each<[string, string]>([
    ["as it is", secret],
    ["in capitals", secret.toUpperCase()],
    ["in small letters", secret.toLowerCase()],
    ["inside JSON", JSON.stringify(secret).slice(1, -1)],
    ["inside JSON inside JSON", JSON.stringify(JSON.stringify(secret).slice(1, -1)).slice(1, -1)],
    ["inside JSON of ASCII alone", JSON.stringify(secret).slice(1, -1).replace("É", "\\u00c9")],
    ["in small letters inside JSON of ASCII alone", inAscii(secret.toLowerCase())],
    ["in capitals in a query", encodeURIComponent(secret.toUpperCase())],
    ["in small letters in a query", encodeURIComponent(secret.toLowerCase())],
    [
      "inside JSON of ASCII alone inside JSON",
      JSON.stringify(JSON.stringify(secret).slice(1, -1).replace("É", "\\u00c9")).slice(1, -1),
    ],
    ["in a query", url],
    ["in an address", encodeURI(secret)],
    ["in a form", url.replaceAll("%20", "+").replaceAll("'", "%27")],
    [
      "in HTML",
      secret
        .replaceAll("&", "&amp;")
        .replaceAll('"', "&quot;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;"),
    ],
  ])("%s", (_, written) => {
    const show = masker([], { name: secret });
    expect(show(`no record of ${written} here`)).toBe(`no record of ${MASKED} here`);
    expect(show(written)).toBe(MASKED);
  });

  test("in a form, which also escapes what a query leaves alone", () => {
    const show = masker(["a!b'c(d)e~f"]);
    expect(show("x=a%21b%27c%28d%29e%7Ef.")).toBe(`x=${MASKED}.`);
    expect(show("x=a%21b%27c%28d%29e%7ef.")).toBe(`x=${MASKED}.`);
  });

  test("in capitals inside JSON of ASCII alone, or in a query", () => {
    const show = masker(["zoé example"]);
    expect(show("<ZO\\u00C9 EXAMPLE> and <ZO%C3%89%20EXAMPLE>")).toBe(`<${MASKED}> and <${MASKED}>`);
  });

  test("without the blanks around it", () => {
    const show = masker(["  Example Person\t"]);
    expect(show("for Example Person.")).toBe(`for ${MASKED}.`);
    expect(show("for[  Example Person\t]")).toBe(`for[  ${MASKED}\t]`);
  });

  test("wherever it stands, as often as it stands", () => {
    const show = masker(["ABCPD1234E"]);
    expect(show("ABCPD1234E and abcpd1234e, then ABCPD1234E/ABCPD1234E!")).toBe(
      `${MASKED} and ${MASKED}, then ${MASKED}/${MASKED}!`,
    );
    expect(show("")).toBe("");
  });

  test("as one where values overlap or one holds the other, whichever was given first", () => {
    for (const values of [
      ["Example Kumari", "Kumari"],
      ["Kumari", "Example Kumari"],
    ]) {
      expect(masker(values)("Example Kumari is a Kumari.")).toBe(`${MASKED} is a ${MASKED}.`);
    }
    // The end of the one is the beginning of the other, and no letter of either is left.
    expect(masker(["abcdef", "defghi"])("<abcdefghi>")).toBe(`<${MASKED}>`);
    expect(masker(["defghi", "abcdef"])("<abcdefghi>")).toBe(`<${MASKED}>`);
    expect(masker(["aXaXa"])("aXaXaXa.")).toBe(`${MASKED}.`);
  });

  test("among keys and several sets of variables, however deep, whatever its type", () => {
    const show = masker(["key-1"], { a: [{ b: "deep" }] }, { c: 987654, d: 12345678901234567890n }, "alone");
    expect(show("key-1, deep, 987654 of 12345678901234567890, alone, true null")).toBe(
      `${MASKED}, ${MASKED}, ${MASKED} of ${MASKED}, ${MASKED}, true null`,
    );
  });

  test("a cycle in the variables ends, and what stands before it is found", () => {
    const cycle: Record<string, unknown> = { name: "Example" };
    cycle.self = cycle;
    expect(masker([], cycle)("for Example")).toBe(`for ${MASKED}`);
  });

  test("booleans, nothing and values of one or two letters are words of any text", () => {
    const show = masker(["ab", " a ", "   "], { yes: true, no: null, not: undefined, few: 12 });
    const text = "ab a true null undefined 12    abc";
    expect(show(text)).toBe(text);
    expect(masker(["abc"])("ab abc")).toBe(`ab ${MASKED}`);
  });

  test("letters that change their length with their case shift nothing", () => {
    expect(masker(["sample"])("\u0130\u0130\u0130 sample.")).toBe(`\u0130\u0130\u0130 ${MASKED}.`);
    expect(masker(["\u0130stanbul"])("in istanbul, in \u0130STANBUL.")).toBe(`in ${MASKED}, in ${MASKED}.`);
  });

  test("a lone surrogate has no encoding, and is masked as it is", () => {
    expect(masker(["ab\ud800cd"])("<ab\ud800cd>")).toBe(`<${MASKED}>`);
    expect(masker(["ab\ud800cd"])("<ab\\ud800cd>")).toBe(`<${MASKED}>`);
  });
});

describe("a text beyond any message's length", () => {
  test("is cut, and a value at the cut does not show its beginning", () => {
    const show = masker(["Example Person"]);
    for (const before of [9_980, 9_990, 9_995, 9_999, 10_000]) {
      const shown = show(`${"x".repeat(before - 1)} Example Person ${"y".repeat(20_000)}`);
      expect(shown.length).toBeLessThanOrEqual(10_010);
      expect(shown).toMatch(/^x+ ?(\[redacted\] ?y*)?$/);
    }
  });

  test("is shown up to there", () => {
    expect(masker([])("x".repeat(20_000))).toBe("x".repeat(10_000));
    expect(masker(["Example"])("x".repeat(10_000))).toBe("x".repeat(10_000));
    const shown = masker(["Example"])(`Example ${"x".repeat(20_000)}`);
    expect(shown).toBe(`${MASKED} ${"x".repeat(9_992)}`);
  });
});

describe("what looks personal or secret is masked though nobody sent it", () => {
  test.each([
    "https://example.com/a?b=c",
    "HTTP://EXAMPLE.COM",
    "someone@example.com",
    "ABCPD1234E",
    "abcpd1234e",
    "+91 98765 43210",
    "9876-5432-1098",
    "123456",
    "sk_test_canary",
    "indc_live_x",
    "ac_1",
  ])("%s", (personal) => {
    expect(masker([])(`the value ${personal} is wrong`)).toBe(`the value ${MASKED} is wrong`);
  });

  test.each([
    "12345",
    "1 2 3",
    "ABCPD1234",
    "XABCPD1234E",
    "risk_level",
    "HTTP 400",
    "a sk of ac",
    "httpx://",
    "at 5 - 6",
  ])("not %s", (harmless) => {
    expect(masker([])(`the value ${harmless} is wrong`)).toBe(`the value ${harmless} is wrong`);
  });
});

test.each(["९८७६५४३२१०", "۹۸۷۶۵ ۴۳۲۱۰", "٩٨٧٦٥-٤٣٢١٠", "98765۴۳۲۱۰"])(
  "a number in digits of another script: %s",
  (mobile) => {
    expect(masker([], { mobile: "9876543210" })(`OTP not sent to ${mobile}.`)).toBe(
      `OTP not sent to ${MASKED}.`,
    );
  },
);

test("a port and a duration are no years of a birth date", () => {
  const show = masker([], { dob: "01-01-2000" });
  const text = "connect ECONNREFUSED 127.0.0.1:5000";
  expect(show(text)).toBe(text);
});

describe("a hostile text or input", () => {
  // Each is as long as texts are looked at; what took the square of that would not end within the test's time.
  test.each<[unknown, string]>([
    ["ab".repeat(5_000), "ab".repeat(5_500)],
    [Array.from({ length: 46 }, (_, at) => `${"a".repeat(at + 3)}b`), "a".repeat(11_000)],
    [Array.from({ length: 10_000 }, (_, at) => `Asha Kumari ${at}`), "Asha Kumari ".repeat(900)],
    ["1990-02-01", "1990-2-1 ".repeat(1_200)],
    ["Asha Kumari", "A K ".repeat(2_700)],
    ["Asha Kumari", "https://".repeat(1_300)],
    ["Asha Kumari", `1${" -".repeat(5_500)}`],
    ["Asha Kumari", "a@".repeat(5_500)],
    ["Asha Kumari", `%${"25".repeat(5_000)}41`],
    ["Asha Kumari", `&${"amp;".repeat(2_700)}`],
    ["Asha Kumari", "\\".repeat(11_000)],
    ["Asha Kumari", "Ab+/".repeat(2_700)],
    ["Asha Kumari", "Ab1 ".repeat(2_700)],
    ["Asha Kumari", `e${"\u0301".repeat(11_000)}`],
  ])("%.30j in %.30j costs no time", (sent, said) => {
    expect(masker([], sent)(said.repeat(5)).length).toBeGreaterThan(0);
  });
});

describe("a name is shown if it is one", () => {
  test.each(["panNumber", "_a", "A", "a".repeat(41), "x1"])("%s", (name) => {
    expect(showName(name)).toBe(name);
  });

  test.each(["", "1a", "a b", "a-b", "pän", "a".repeat(42), "name: Ada", "a\n"])("not %j", (name) => {
    expect(showName(name)).toBe("(not a name)");
  });

  test("nor a value in a name's place", () => {
    expect(showName("ABCPD1234E")).toBe(MASKED);
    expect(showName("sk_test_canary")).toBe(MASKED);
  });
});
