import { compact } from "./compact.ts";
import type { Format } from "./format.ts";
import { rule } from "./rule.ts";

/**
 * Corporate identification number, by the Ministry of Corporate Affairs: listing letter, industry, state, year, kind,
 * registration number; 21 characters.
 */
export const cin: Format = /*#__PURE__*/ rule("cin", "CIN", "U00000XX2020PTC000001", compact, [
  "hard",
  (value) => /^[LU]\d{5}[A-Z]{2}\d{4}[A-Z]{3}\d{6}$/.test(value),
  "must be a 21-character CIN",
]);
