import type { Format } from "./format.ts";
import { isDate } from "./is-date.ts";
import { rule } from "./rule.ts";
import { trim } from "./trim.ts";

/**
 * A day of the calendar written DD-MM-YYYY.
 */
export const dateDayFirst: Format = /*#__PURE__*/ rule(
  "dateDayFirst",
  "date (DD-MM-YYYY)",
  "31-12-1990",
  trim,
  [
    "hard",
    (value) => {
      const [, day, month, year] = /^(\d{2})-(\d{2})-(\d{4})$/.exec(value) ?? [];
      return year !== undefined && month !== undefined && day !== undefined && isDate(year, month, day);
    },
    "must be a calendar date written DD-MM-YYYY",
  ],
);
