import { expect, it } from "vitest";
import { ItrFetch, NameMatch, VoterId } from "../src/index.node.ts";
import { meantVariables } from "../src/input/meant-variables.ts";

const { service } = NameMatch;

it("is the same for texts that differ in what nobody sees, wherever they stand", () => {
  const call = meantVariables(service, { name1: "Asha-Lata Example", list: ["A B", { deep: "C-D" }] });
  for (const [name1, first, deep] of [
    ["\u202aAsha-Lata Example\u202c", "A B", "C-D"],
    ["Asha\u2011Lata\u00a0Example", "A\u2003B", "C\u2013D"],
    [" Asha\u2212Lata\u200b Example\ufeff", "\u200eA B\u0000", "\u00adC-D"],
  ])
    expect(meantVariables(service, { name1, list: [first, { deep }] })).toEqual(call);
  expect(meantVariables(VoterId.service, { epicNo: "abc\u200b0000001" })).toEqual({ epicNo: "ABC0000001" });
});

it("is another for another word of an Indic script, and for another password", () => {
  const words = ["\u0915\u094d\u0937", "\u0915\u094d\u200d\u0937", "\u0915\u094d\u200c\u0937"];
  expect(new Set(words.map((name1) => meantVariables(service, { name1 }).name1)).size).toBe(3);
  const passwords = ["pass-word", "pass\u2013word", " pass-word"];
  expect(
    new Set(passwords.map((password) => meantVariables(ItrFetch.service, { password }).password)).size,
  ).toBe(3);
});
