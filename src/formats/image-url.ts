import { cleanText } from "./clean-text.ts";
import type { Format, FormatFinding } from "./format.ts";

// RFC 9110: every server should take request lines of 8,000 octets.
const USUALLY_TAKEN = 8000;
// How nearly every address begins: a plain name whose end no network keeps to itself, and a path, where nothing can be
// wrong any more. The URL parser would cost a thirtieth of a whole call.
const USUAL = /^https:\/\/(?:(?:[a-z\d]|-(?!-))+\.)+(?!local|internal|arpa)[a-z]{2,}\//;

/**
 * Address of an image that the vendor fetches. The vendor can only reach a public host (RFC 1918, RFC 6761), and a face is
 * shown to nobody on the way: https, and no user or password in it. No official rule bounds its length, and presigned ones
 * are long: one beyond 8,000 characters only warns, since servers need not take more (RFC 9110). No name is looked up: what
 * it resolves to can change until the vendor does.
 */
export const imageUrl: Format = {
  name: "imageUrl",
  title: "image URL",
  example: "https://example.com/face.jpg",
  normalise: cleanText,
  check(value): FormatFinding | undefined {
    if (USUAL.test(value)) return tooLong(value);
    let url: URL | undefined;
    try {
      url = new URL(value);
    } catch {
      // said below
    }
    const problem =
      url?.protocol !== "https:"
        ? "must be an https URL"
        : url.username || url.password
          ? "must have no user or password in it (image URL)"
          : isPublic(url.hostname)
            ? undefined
            : "must be on a public host (image URL)";
    return problem === undefined ? tooLong(value) : { level: "hard", problem };
  },
};

function tooLong(value: string): FormatFinding | undefined {
  if (value.length <= USUALLY_TAKEN) return undefined;
  return { level: "soft", problem: `is longer than the ${USUALLY_TAKEN} characters that every server takes` };
}

// The URL parser has brought numeric hosts of every notation into dotted or bracketed form.
function isPublic(host: string): boolean {
  if (host.startsWith("[")) return /^\[[23]/.test(host);
  if (/^[\d.]+$/.test(host)) {
    return !/^(0|10|127|169\.254|172\.(1[6-9]|2\d|3[01])|192\.168|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./.test(
      host,
    );
  }
  return /[^.]\.[^.]/.test(host) && !/(^|\.)(localhost|local|internal|home\.arpa)\.?$/.test(host);
}
