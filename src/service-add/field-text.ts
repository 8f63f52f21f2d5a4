import { wordsOf } from "./words-of.ts";

/** Longer descriptions are cut. */
const LENGTH = 400;

/** The description of a field: the table's text as a sentence, or else the name in words, and then the remarks. */
export function fieldText(name: string, text: string | undefined, remarks: readonly string[]): string {
  const clean = (text ?? "").replace(/[\p{Cc}\s]+/gu, " ").trim();
  const words = clean === "" ? wordsOf(name).join(" ") || name : clean.slice(0, LENGTH);
  const sentence = words[0]?.toUpperCase() + words.slice(1);
  return [/[.!?]$/.test(sentence) ? sentence : `${sentence}.`, ...remarks].join(" ");
}
