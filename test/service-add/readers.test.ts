import { describe, expect, test } from "vitest";
import { commandWords } from "../../src/service-add/command-words.ts";
import { PageRows } from "../../src/service-add/page-rows.ts";
import { readJson } from "../../src/service-add/read-json.ts";
import { syntheticText } from "../../src/service-add/synthetic-text.ts";
import { pascalCase } from "../../src/service-add/words-of.ts";

describe("the words of a shell command", () => {
  test.each([
    ["curl -X POST 'a b'", ["curl", "-X", "POST", "a b"]],
    ["curl 'it'\\''s' next", ["curl", "it's", "next"]],
    ["curl \\\n  -d \\ \n x", ["curl", "-d", "x"]],
    ['curl "a \\"b\\" \\$c \\n"', ["curl", 'a "b" $c \\n']],
    ["curl $'a\\n\\u0041\\x42\\''", ["curl", "a\nAB'"]],
    ["curl --data-raw='x'\"y\"z", ["curl", "--data-raw=xyz"]],
    ["curl a | jq .", ["curl", "a"]],
    ["curl a\nnot this", ["curl", "a"]],
    ["curl ''", ["curl", ""]],
    ["curl -d @- <<EOF\nEO\nEOF", ["curl", "-d", "@-", "<<<EO\n"]],
    ['curl -d "$(cat <<EOF\n"EO\nEOF\n)" b', ["curl", "-d", '"EO\n', "b"]],
  ])("%j", (text, words) => {
    expect(commandWords(text, 0)).toMatchObject({ words, closed: true });
  });
  test("a quote that stays open is told", () => {
    for (const text of ["curl 'a", 'curl "a', "curl $'a", "curl <<EOF\nEO", 'curl "a^ ^\n', "curl 'a `\n"])
      expect(commandWords(text, 0).closed).toBe(false);
  });
});

describe("JSON as it stands on pages", () => {
  test.each([
    ['{"a": [1, 2,], "b": null,}', { a: [1, 2], b: null }, true],
    ['{"a": [{"x": 1}, ...], // more\n "b": "\\u0041\\n"}', { a: [{ x: 1 }], b: "A\n" }, true],
    ['{"a": "half', { a: "…" }, false],
    ['{"a": "half\nof it"}', { a: "…" }, false],
    ['{"a": 0.', {}, false],
    ['{"a": 12', {}, false],
    ['{"a": tru', {}, false],
    ['{"a": {"b": true, "c"', { a: { b: true } }, false],
    ['{"a": [1, {"b": "x"}, {"b"', { a: [1, { b: "x" }, {}] }, false],
    ["nothing", undefined, false],
  ])("%j", (text, value, complete) => {
    expect(readJson(text, 0)).toMatchObject({ complete });
    expect(readJson(text, 0).value).toEqual(value);
  });
});

describe("rows whose cells run together", () => {
  const rows = (head: string, lines: readonly string[], known: readonly string[]) =>
    new PageRows(
      [head, ...lines, "", "no row"],
      head.includes("Parameter") ? "parameter" : "field",
      new Set(known),
    ).all;

  test("parameters, by name, type and whether they are required", () => {
    const table = [
      "urlStringYesAddress of the image",
      "pagesArray of StringsNoPages",
      "max_ageIntegerYesAge in days",
      "prose that is no row",
    ];
    expect(rows("ParameterTypeRequiredDescription", table, ["url"])).toEqual([
      { name: "url", type: "String", required: true, text: "Address of the image" },
      { name: "pages", type: "Array of Strings", required: false, text: "Pages" },
      { name: "max_age", type: "Integer", required: true, text: "Age in days" },
    ]);
  });
  test("fields, whose names end where the description begins", () => {
    const table = [
      "isPortedIndicates whether",
      "panPAN of the holder",
      "nameperson's name",
      "name2Second name",
      "result.a[].bWords",
      "city",
    ];
    const split = rows("FieldDescription", table, ["name", "isPorted"]);
    expect(split.map(({ name, text }) => [name, text])).toEqual([
      ["isPorted", "Indicates whether"],
      ["pan", "PAN of the holder"],
      ["name", "person's name"],
      ["name2", "Second name"],
      ["a.b", "Words"],
    ]);
  });
  test("tables that kept their tabs or bars", () => {
    const expected = [{ name: "url", type: "String", required: false, text: "Address" }];
    expect(rows("Parameter\tType\tRequired\tDescription", ["url\tString\tNo\tAddress"], [])).toEqual(
      expected,
    );
    expect(
      rows(
        "| Parameter | Type | Required | Description |",
        ["|---|---|---|---|", "| url | String | No | Address |"],
        [],
      ),
    ).toEqual(expected);
  });
});

test.each([
  ["name", "KAVITA S", "ASHA EXAMPLE"],
  ["owner_name", "kavita", "asha example"],
  ["company_name", "Sample Steel Ltd", "Example Private Limited"],
  ["bankName", "Bank of Samples", "Example Bank"],
  ["customer_address", "1, Long Lane", "1 Example Road, Example Town"],
  ["pan", "AAAPK9999Z", "AAAPA0001A"],
  ["uan", "101234567890", "100000000000"],
  ["mobile", "6000000017", "9000000000"],
  ["request_id", "5f0c2f6e-3b1d-4c55-9a63-0d2b6d1f7a11", "00000000-0000-4000-8000-000000000001"],
  ["case_id", "LIVENESS-1765432109876", "LIVENESS-1700000000000"],
  ["txn_id", "d41d8cd98f00b204e9800998ecf8427e", "00000000000000000000000000000001"],
  ["vehicle", "KA-01-AB-1234", "XX-00-XX-0000"],
  ["photo", "https://files.example.org/a/b.jpg?sig=1", "https://example.com/photo.jpg"],
  ["e", "a.b@c.in", "person@example.com"],
  ["ip", "10.1.2.3", "192.0.2.1"],
  ["dob", "17-11-1993", "01-01-2000"],
  ["dob", "1993-11-17", "2000-01-01"],
  ["at", "2024-05-06T07:08:09Z", "2000-01-01T00:00:00Z"],
  ["d", "6/7/2021", "1/1/2000"],
  ["d", "06-Sep-2021", "01-Jan-2000"],
  ["latitude", "12.971599", "12.5"],
  ["amount", "12500.75", "10000.00"],
])("%s %j becomes %j", (name, value, made) => {
  expect(syntheticText(name, value)).toBe(made);
});

test.each(["101", "Y", "ACTIVE", "not found", "0.98", "", "KA"])("%j stays", (value) => {
  expect(syntheticText("anything", value)).toBeUndefined();
});

test.each([
  ["Face Liveness Passive", "FaceLivenessPassive"],
  ["MCA Signatories(DIN Verification)", "McaSignatoriesDinVerification"],
  ["Bank Account Verification - PennyDrop", "BankAccountVerificationPennyDrop"],
  ["IPAddress check V2", "IpAddressCheckV2"],
])("%s is called %s", (title, name) => {
  expect(pascalCase(title)).toBe(name);
});
