import { cleanText } from "./clean-text.ts";
import { type Format, rule } from "./format.ts";

/**
 * Dotted IPv4 address. The vendor was seen to refuse IPv6, and IPv4 written as IPv6. A leading zero is refused too, because
 * some programs read it as octal. Loopback and private ranges warn, because they say nothing about a person.
 */
export const ipv4: Format = /*#__PURE__*/ rule(
  "ipv4",
  "IPv4 address",
  "192.0.2.1",
  cleanText,
  [
    "hard",
    /^((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(?=\d)|$)){4}$/,
    "must be a dotted IPv4 address such as 192.0.2.1",
  ],
  [
    "soft",
    (value) => !/^(0|10|127|169\.254|172\.(1[6-9]|2\d|3[01])|192\.168)\./.test(value),
    "is a private or loopback address",
  ],
);
