import type { PublicCode } from "../error/error-codes.ts";

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

/** Facts about a reason. The circuit, the bulk run, the command line and the docs read them here. */
export interface DeclineReasonFacts {
  /**
   * What the reason is about. A reason about the `account` holds for every call until somebody acts. One about the
   * `register` passes. Neither says anything about the person.
   */
  readonly concerns: "account" | "register" | "call";
  /** What `toHttp()` returns for it. */
  readonly public: PublicCode;
  /** Every call is declined like this until somebody acts, so `circuitExchange` counts it. */
  readonly opensCircuit?: true;
  /** Matches the vendor's text in lower case, with one blank for each run of blanks, `_` and `-`. */
  readonly words?: RegExp;
}

/**
 * The facts of every reason, in the order in which they are tried on the vendor's words. The order matters: a text about
 * the balance contains "provider", and so does one about a source. The vendor documents no texts. Integrators reported
 * those of the first reasons; `source-unavailable` and the looser wordings of `invalid-input` are inferred.
 *
 * No pattern contains an unbounded repetition. The server controls the text, and such a pattern could scan it to the end
 * from every word.
 */
export const declineReasons: Readonly<Record<DeclineReason, DeclineReasonFacts>> = {
  "insufficient-balance": {
    concerns: "account",
    public: "unavailable",
    opensCircuit: true,
    words: /insufficient ?(provider|wallet)? ?(balance|credit|fund)|balance is (low|zero|empty)/,
  },
  "unsupported-document-type": {
    concerns: "account",
    public: "unavailable",
    words: /unsupported document ?type|service not found/,
  },
  unauthorized: {
    concerns: "account",
    public: "unavailable",
    opensCircuit: true,
    words: /authentication failed|unauthori[sz]ed|invalid (api|service|access|secret) ?key/,
  },
  "already-retrieved": { concerns: "call", public: "already-retrieved", words: /already ?retrieved/ },
  "otp-rejected": {
    concerns: "call",
    public: "otp-rejected",
    words:
      /(invalid|wrong|incorrect|expired|mismatch)\w{0,10}.{0,20}\botp\b|\botp\b.{0,30}(invalid|wrong|incorrect|expired|mismatch)/,
  },
  "no-record": {
    concerns: "call",
    public: "no-record",
    words: /no ?(record|data|match\w{0,10}|result)s? ?found|record ?not ?found/,
  },
  "source-unavailable": {
    concerns: "register",
    // The vendor took the call and asked its source, so the call may have been billed.
    public: "no-answer",
    words: /source.{0,20}(down|unavailable)|(service|server).{0,20}unavailable|timed? ?out|under maintenance/,
  },
  "invalid-input": {
    concerns: "call",
    public: "invalid-input",
    words: /invalid|must be|is required|bad request|malformed/,
  },
  "no-result": { concerns: "call", public: "no-answer" },
  "unexpected-result": { concerns: "call", public: "no-answer" },
  other: { concerns: "call", public: "no-answer" },
};

/** The meaning of each reason, in words for people: the docs, the command line and the explorer. */
export const reasonMeanings: Readonly<Record<DeclineReason, string>> = {
  "insufficient-balance": "the account's balance at the vendor is empty; this is not about the person",
  "unsupported-document-type": "the account, or the `providerCode`, does not have this service",
  unauthorized: "the vendor refuses the credentials",
  "already-retrieved": "the result can be retrieved only once, and it was retrieved before",
  "otp-rejected": "the OTP is wrong or expired; the person can act on it",
  "no-record": "the register has no matching record",
  "source-unavailable": "the register behind the vendor is down or slow; this says nothing about the person",
  "invalid-input": "the vendor refuses what was sent",
  "no-result": "the vendor says ok and gives no result",
  "unexpected-result": "the vendor says ok and gives another kind of result",
  other: "the vendor's text gives no known reason",
};
