/**
 * Why the vendor did not serve a call. Our own closed set; the vendor's text is kept beside it. docs/errors.md explains
 * each reason.
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
