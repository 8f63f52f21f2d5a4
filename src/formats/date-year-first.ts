import { cleanText } from "./clean-text.ts";
import type { Format } from "./format.ts";
import { isDate } from "./is-date.ts";
import { rule } from "./rule.ts";

/**
 * A calendar date written YYYY-MM-DD, as integrators of the service write it. In another order it would be another day, or
 * none.
 */
export const dateYearFirst: Format = /*#__PURE__*/ rule(
  "dateYearFirst",
  "date (YYYY-MM-DD)",
  "1990-12-31",
  cleanText,
  [
    "hard",
    (value) => {
      const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
      return year !== undefined && month !== undefined && day !== undefined && isDate(year, month, day);
    },
    "must be a calendar date written YYYY-MM-DD",
  ],
);
