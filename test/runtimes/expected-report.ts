/** What `probe.mjs` has to report. */
export type Report = Readonly<Record<string, unknown>>;

/**
 * The report of a runtime in which everything works.
 *
 * @param unreachable how the runtime tells that nothing listens: those that hide it leave no choice but `unknown`
 */
export function expectedReport(unreachable: "no" | "unknown"): Report {
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
    unreachable: unreachable === "no" ? "connection-failed, sent no" : "connection-lost, sent unknown",
    keyless: "invalid-credentials, sent no",
  };
}
