import { cleanText } from "./clean-text.ts";
import { type Format, rule } from "./format.ts";

/**
 * E-mail address, by RFC 5321: a local part (which may be quoted), an at sign, and a domain without blanks; at most 254
 * characters. Only a mail to the address could tell more.
 */
export const email: Format = /*#__PURE__*/ rule(
  "email",
  "e-mail address",
  "person@example.com",
  cleanText,
  [
    "hard",
    (value) => value.length <= 254 && /^(?:[^\s@]+|"(?:[^"\\]|\\.)+")@[^\s@]+$/.test(value),
    "must be an e-mail address",
  ],
  ["soft", /@[^@]+\.[^.@]{2,}$/, "has no full domain (e-mail address)"],
);
