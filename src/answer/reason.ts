/**
 * Why the vendor did not serve a call. A closed set of ours; the vendor's own words stand beside it.
 *
 * | reason | meaning |
 * |---|---|
 * | `insufficient-balance` | the account's balance at the vendor is empty: the integrator's matter, not the person's |
 * | `unsupported-document-type` | the account, or the providerCode, does not have this service |
 * | `unauthorized` | the vendor refuses the credentials |
 * | `invalid-input` | the vendor refuses what was sent |
 * | `otp-rejected` | the OTP is wrong or expired: the person can act on it |
 * | `already-retrieved` | a one-shot retrieval was used before |
 * | `no-record` | the register has nothing that fits |
 * | `source-unavailable` | the register behind the vendor is down or slow; says nothing about the person |
 * | `no-result` | the vendor says ok and gives no result |
 * | `unexpected-result` | the vendor says ok and gives another kind of result |
 * | `other` | none of these could be read from the vendor's words |
 */
export type DeclineReason =
  | "insufficient-balance"
  | "unsupported-document-type"
  | "unauthorized"
  | "invalid-input"
  | "otp-rejected"
  | "already-retrieved"
  | "no-record"
  | "source-unavailable"
  | "no-result"
  | "unexpected-result"
  | "other";

// The vendor documents no texts. The first rows were seen by integrators; source-unavailable and the looser wordings
// of invalid-input are inferred. Order matters: a balance text also contains "provider", which sources do too.
// Nothing repeats without bound: the text is the server's, and a wording that starts at every word would be followed
// to the end of the text from each. Blanks, "_" and "-" are one blank here.
export const RULES: readonly (readonly [DeclineReason, RegExp])[] = [
  [
    "insufficient-balance",
    /insufficient ?(provider|wallet)? ?(balance|credit|fund)|balance is (low|zero|empty)/,
  ],
  ["unsupported-document-type", /unsupported document ?type|service not found/],
  ["unauthorized", /authentication failed|unauthori[sz]ed|invalid (api|service|access|secret) ?key/],
  ["already-retrieved", /already ?retrieved/],
  [
    "otp-rejected",
    /(invalid|wrong|incorrect|expired|mismatch)\w{0,10}.{0,20}\botp\b|\botp\b.{0,30}(invalid|wrong|incorrect|expired|mismatch)/,
  ],
  ["no-record", /no ?(record|data|match\w{0,10}|result)s? ?found|record ?not ?found/],
  [
    "source-unavailable",
    /source.{0,20}(down|unavailable)|(service|server).{0,20}unavailable|timed? ?out|under maintenance/,
  ],
  ["invalid-input", /invalid|must be|is required|bad request|malformed/],
];

/** Reads a reason from the vendor's words, machine codes and free text alike. */
export function reasonOf(texts: readonly (string | null | undefined)[]): DeclineReason {
  const words = texts
    .filter((text) => typeof text === "string")
    .join("\n")
    .slice(0, 10_000)
    .toLowerCase()
    .replace(/[ _-]+/g, " ");
  return RULES.find(([, pattern]) => pattern.test(words))?.[0] ?? "other";
}
