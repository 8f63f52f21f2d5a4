import { cleanText } from "./clean-text.ts";
import type { Format } from "./format.ts";
import { isDate } from "./is-date.ts";
import { rule } from "./rule.ts";

/**
 * A calendar date written DD-MM-YYYY, as on the vendor's page. In another order it would be another day, or none.
 */
export const dateDayFirst: Format = /*#__PURE__*/ rule(
  "dateDayFirst",
  "date (DD-MM-YYYY)",
  "31-12-1990",
  cleanText,
  [
    "hard",
    (value) => {
      const [, day, month, year] = /^(\d{2})-(\d{2})-(\d{4})$/.exec(value) ?? [];
      return year !== undefined && month !== undefined && day !== undefined && isDate(year, month, day);
    },
    "must be a calendar date written DD-MM-YYYY",
  ],
);
