import { cleanText } from "./clean-text.ts";
import type { Format } from "./format.ts";
import { rule } from "./rule.ts";
import { spoilt } from "./spoilt.ts";

/**
 * Name of a person. No official rule bounds it: one word, initials, every script and punctuation are names; digits only
 * look odd. What a spreadsheet made of a cell is refused.
 */
export const name: Format = /*#__PURE__*/ rule(
  "name",
  "name",
  "Asha Example",
  cleanText,
  ["hard", (value) => value !== "", "must not be empty"],
  spoilt,
  ["soft", (value) => !/\d/.test(value), "holds digits (name)"],
);
