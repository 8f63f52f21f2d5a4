/**
 * Why the vendor did not serve a call. A closed set of ours; the vendor's own words stand beside it. docs/errors.md says
 * what each means.
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
