import type { Format } from "./format.ts";
import { rule } from "./rule.ts";
import { trim } from "./trim.ts";

/**
 * E-mail address: one at sign, no blanks, at most 254 characters (RFC 5321). More can only be learned by writing to it.
 */
export const email: Format = /*#__PURE__*/ rule(
  "email",
  "e-mail address",
  "person@example.com",
  trim,
  ["hard", (value) => value.length <= 254 && /^[^\s@]+@[^\s@]+$/.test(value), "must be an e-mail address"],
  ["soft", (value) => /@[^@]+\.[^.@]{2,}$/.test(value), "has no full domain (e-mail address)"],
);
