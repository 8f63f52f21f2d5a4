import { cleanText } from "./clean-text.ts";
import type { Format, FormatFinding } from "./format.ts";

// RFC 9110: every server should take request lines of 8,000 octets.
const USUALLY_TAKEN = 8000;
// Nearly every address begins like this: a plain public host name and a path. Then it is valid. The URL parser would cost
// 3 % of a whole call.
const USUAL = /^https:\/\/(?:(?:[a-z\d]|-(?!-))+\.)+(?!local|internal|arpa)[a-z]{2,}\//;

/**
 * Address of an image that the vendor fetches. The vendor can reach only a public host (RFC 1918, RFC 6761). It must be https
 * without user and password, so that nobody on the way can see a face. No official rule limits its length, and presigned
 * URLs are long. More than 8,000 characters only warn, because some servers refuse them (RFC 9110). The host name is not
 * looked up, because its address can change before the vendor fetches the image.
 */
export const imageUrl: Format = {
  name: "imageUrl",
  title: "image URL",
  example: "https://example.com/face.jpg",
  normalise: cleanText,
  check(value): FormatFinding | undefined {
    const problem = USUAL.test(value) ? undefined : problemOf(value);
    if (problem !== undefined) return { level: "hard", problem };
    if (value.length <= USUALLY_TAKEN) return undefined;
    return {
      level: "soft",
      problem: `is longer than ${USUALLY_TAKEN} characters, which some servers refuse`,
    };
  },
};

function problemOf(value: string): string | undefined {
  let url: URL | undefined;
  try {
    url = new URL(value);
  } catch {
    // reported below
  }
  if (url?.protocol !== "https:") return "must be an https URL";
  if (url.username || url.password) return "must not contain a user or password (image URL)";
  return isPublic(url.hostname) ? undefined : "must be on a public host (image URL)";
}

// The URL parser has already turned numeric hosts of every notation into dotted or bracketed form.
function isPublic(host: string): boolean {
  if (host.startsWith("[")) return /^\[[23]/.test(host);
  if (/^[\d.]+$/.test(host)) {
    return !/^(0|10|127|169\.254|172\.(1[6-9]|2\d|3[01])|192\.168|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./.test(
      host,
    );
  }
  return /[^.]\.[^.]/.test(host) && !/(^|\.)(localhost|local|internal|home\.arpa)\.?$/.test(host);
}
