import { cleanText } from "./clean-text.ts";
import type { Format } from "./format.ts";
import { isDate } from "./is-date.ts";
import { rule } from "./rule.ts";

/**
 * A day of the calendar written DD-MM-YYYY, as the vendor's page writes it: another order names another day, or none.
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
