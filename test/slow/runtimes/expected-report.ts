/** What `probe.mjs` has to report. */
export type Report = Readonly<Record<string, unknown>>;

/** In what runtimes differ. */
export interface Traits {
  /** Whether it tells that nothing listens. Where it hides that, there is no choice but `sent: "unknown"`. */
  readonly tellsUnreachable: boolean;
  /** Whether it sends again by itself what broke off on a connection that was used before. */
  readonly resends: boolean;
}

/** The report of a runtime in which everything works. */
export function expectedReport({ tellsUnreachable }: Traits): Report {
  return {
    found: "ok, is_live true",
    declined: "declined: no-record",
    inconclusive: "ok, is_live null",
    failed: "unavailable, sent yes",
    lost: "connection-lost, sent unknown",
    cut: "connection-lost, sent yes",
    timeout: "timeout, sent unknown",
    aborted: "aborted, sent unknown",
    mended: "ok, is_live true",
    drifts: ["refused-field result.liveness_score"],
    invalid: "invalid-input, sent no",
    together: "ok, is_live true",
    unreachable: tellsUnreachable ? "connection-failed, sent no" : "connection-lost, sent unknown",
    keyless: "invalid-credentials, sent no",
  };
}

/** How often each verification of a run has to come in. */
export function expectedRequests({ resends }: Traits): Readonly<Record<string, number>> {
  return {
    found: 1,
    "no-record": 1,
    inconclusive: 1,
    "http-503": 1,
    "lost-answer": resends ? 2 : 1,
    "cut-answer": 1,
    slow: 2,
    "refused-field": 2,
    ...Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`together-${index}`, 1])),
  };
}
