import { cleanText } from "./clean-text.ts";
import { type Format, rule } from "./format.ts";

/** A calendar date written DD-MM-YYYY, as on the vendor's page. In another order it would be another day, or none. */
export const dateDayFirst: Format = /*#__PURE__*/ rule(
  "dateDayFirst",
  "date (DD-MM-YYYY)",
  "31-12-1990",
  cleanText,
  [
    "hard",
    (value) => isDate(/^(?<day>\d{2})-(?<month>\d{2})-(?<year>\d{4})$/.exec(value)?.groups),
    "must be a calendar date written DD-MM-YYYY",
  ],
);

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
    (value) => isDate(/^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/.exec(value)?.groups),
    "must be a calendar date written YYYY-MM-DD",
  ],
);

function isDate(parts: Readonly<Record<string, string>> | undefined): boolean {
  if (parts === undefined) return false;
  const [year, month, day] = [Number(parts.year), Number(parts.month), Number(parts.day)];
  // Uses setters, because Date.UTC takes the years 0 to 99 for 1900 to 1999.
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
