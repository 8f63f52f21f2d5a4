import { cleanText } from "./clean-text.ts";
import { type Format, rule } from "./format.ts";
import { spreadsheetRules } from "./spreadsheet-rules.ts";

/** An id that is a UUID in the examples. Nobody promises that, so another form only warns. */
export const uuid: Format = /*#__PURE__*/ rule(
  "uuid",
  "UUID",
  "00000000-0000-4000-8000-000000000001",
  cleanText,
  spreadsheetRules,
  ["soft", /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i, "is not a UUID, as the examples are"],
);
