import { objectIn } from "../../answer/is-object.ts";
import { IndiConnectError } from "../../error/error.ts";
import { type AskOptions, ask } from "../ask.ts";
import type { Connection } from "../connection.ts";
import { type Finding, finding } from "./finding.ts";

/**
 * A document that every GraphQL server refuses before it executes anything: it has a field that no schema has, and no
 * verification. So it cannot be billed.
 */
export const probeDocument = "query IndiconnectDoctor { indiconnectDoctorAsksForNothing }";

/** Seconds that the clock may be wrong. More can cause trouble with certificates and timestamps of consent. */
const CLOCK_TOLERANCE = 60;

/** Sends the test request, and reads from the answer whether the endpoint, the credentials and the clock are right. */
export async function checkEndpoint(
  to: Pick<Connection, "url" | "credentials" | "providerCode" | "transport">,
  now: () => number,
  options: AskOptions,
): Promise<Finding[]> {
  const before = now();
  try {
    const answer = await ask(to, probeDocument, options);
    const { status } = answer;
    return [endpoint(status, answer.body), clock(answer.header("date"), (before + now()) / 2)];
  } catch (error) {
    if (!(error instanceof IndiConnectError) || error.code === "aborted") throw error;
    return [
      finding("endpoint", "failed", error.message),
      finding("clock", "skipped", "No answer has a date to compare with."),
    ];
  }
}

function endpoint(status: number, body: string): Finding {
  const check = "endpoint";
  if (status === 401 || status === 403)
    return finding(check, "failed", `The server refuses the credentials (HTTP ${status}).`);
  if (status === 402)
    return finding(check, "failed", "The server says that the account's balance is empty (HTTP 402).");
  const { data, errors } = objectIn(body) ?? {};
  if (Array.isArray(errors) && errors.length > 0 && (data ?? null) === null) {
    const text = `A GraphQL server answers. It refused the test request as expected (HTTP ${status}) and did not refuse the credentials.`;
    return finding(check, "ok", text);
  }
  const text = `The answer is HTTP ${status}, but not a GraphQL server's refusal. Check the address, and whether a proxy answers.`;
  return finding(check, status >= 500 || status === 404 ? "failed" : "warning", text);
}

function clock(date: string | null | undefined, now: number): Finding {
  const check = "clock";
  const theirs = Date.parse(date ?? "");
  if (Number.isNaN(theirs)) return finding(check, "skipped", "The answer has no date to compare with.");
  // The header has whole seconds, rounded down.
  const seconds = Math.round(Math.abs(now - theirs - 500) / 1000);
  if (seconds <= CLOCK_TOLERANCE) return finding(check, "ok", "The clock agrees with the server's.");
  const text = `The clock is ${seconds} s ${now > theirs ? "ahead of" : "behind"} the server's: synchronise it with NTP.`;
  return finding(check, seconds > 600 ? "failed" : "warning", text);
}
