import type { Format } from "./format.ts";
import { rule } from "./rule.ts";
import { trim } from "./trim.ts";

/**
 * Name of a person. Empty is refused; digits only look odd.
 */
export const name: Format = /*#__PURE__*/ rule(
  "name",
  "name",
  "Asha Example",
  trim,
  ["hard", (value) => value !== "", "must not be empty"],
  ["soft", (value) => !/\d/.test(value), "holds digits (name)"],
);
