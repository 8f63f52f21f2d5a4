import type { Format, FormatFinding } from "./format.ts";
import { trim } from "./trim.ts";

const LONGEST = 2048;
// How nearly every address begins: a plain name whose end no network keeps to itself, and a path, where nothing can be
// wrong any more. The URL parser would cost a thirtieth of a whole call.
const USUAL = /^https:\/\/(?:(?:[a-z\d]|-(?!-))+\.)+(?!local|internal|arpa)[a-z]{2,}\//;

/**
 * Address of an image that the vendor fetches: public https, without user or password, no host that only the sender's
 * own network knows. No name is looked up: what it resolves to can change until the vendor does.
 */
export const imageUrl: Format = {
  name: "imageUrl",
  title: "image URL",
  example: "https://example.com/face.jpg",
  normalise: trim,
  check(value): FormatFinding | undefined {
    if (value.length <= LONGEST && USUAL.test(value)) return undefined;
    let url: URL | undefined;
    try {
      url = new URL(value);
    } catch {
      // said below
    }
    const problem =
      url?.protocol !== "https:" || value.length > LONGEST
        ? `must be an https URL of at most ${LONGEST} characters`
        : url.username || url.password
          ? "must have no user or password in it (image URL)"
          : isPublic(url.hostname)
            ? undefined
            : "must be on a public host (image URL)";
    return problem === undefined ? undefined : { level: "hard", problem };
  },
};

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
