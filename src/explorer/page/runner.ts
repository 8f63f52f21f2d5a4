import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import type { ExplorerAnswer } from "../explorer-answer.ts";
import type { ExplorerSession } from "../explorer-session.ts";
import { readRun } from "../read-run.ts";
import { type ReadVerification, readVerification } from "../read-verification.ts";

/** Why a run did not take place, in words for the person. Nothing was sent. */
export class RunError extends Error {}

/** A run that took place. */
export interface FinishedRun {
  readonly entry: CatalogueEntry;
  readonly read: ReadVerification;
  /** Of the answer; nothing where there was none. */
  readonly status: number | undefined;
  readonly milliseconds: number;
  /** What the response editor shows. */
  readonly shown: object;
}

/** What is asked before a billed call. */
export interface AskedCall {
  readonly entry: CatalogueEntry;
}

/** Makes what runs a document and its variables. */
export function runner(
  session: ExplorerSession,
  entries: readonly CatalogueEntry[],
  confirm: (call: AskedCall) => Promise<boolean>,
): (query: string, variables: Record<string, unknown>) => Promise<FinishedRun> {
  return async (query, variables) => {
    const run = readRun(
      JSON.stringify({ query, variables }),
      entries.map(({ service }) => service),
    );
    if (typeof run === "string") throw new RunError(`${run} Nothing was sent.`);
    const entry = entries.find((each) => each.service === run.service);
    if (entry === undefined) throw new RunError("The document asks for no known service. Nothing was sent.");
    let answer: ExplorerAnswer | undefined;
    let refused: RunError | undefined;
    let started = performance.now();
    const read = await readVerification(entry, query, variables, async (body) => {
      try {
        const headers: Record<string, string> = { "content-type": "application/json" };
        if (session.mode === "vendor") {
          if (!(await confirm({ entry }))) throw new RunError("Not confirmed. Nothing was sent.");
          headers["x-billed-confirmation"] = (await post<{ nonce: string }>("confirm", headers, body)).nonce;
        }
        started = performance.now();
        answer = await post<ExplorerAnswer>("run", headers, body);
        return answer;
      } catch (error) {
        if (error instanceof RunError) refused = error;
        throw error;
      }
    });
    if (refused !== undefined) throw refused;
    const milliseconds = Math.round(performance.now() - started);
    const status = answer !== undefined && "status" in answer ? answer.status : undefined;
    return { entry, read, status, milliseconds, shown: shownOf(answer, read) };
  };
}

async function post<Answer>(
  path: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<Answer> {
  const response = await fetch(`/explorer/${path}`, { method: "POST", headers, body });
  const answer = (await response.json()) as Answer & { message?: string };
  if (!response.ok) throw new RunError(answer.message ?? `The explorer's server says ${response.status}.`);
  return answer;
}

/** The body as it came, where it is JSON; else what can be said of it. */
function shownOf(answer: ExplorerAnswer | undefined, read: ReadVerification): object {
  if (answer !== undefined && "body" in answer) {
    try {
      const value: unknown = JSON.parse(answer.body);
      if (typeof value === "object" && value !== null) return value;
    } catch {}
    return { [`HTTP ${answer.status}, not JSON`]: answer.body };
  }
  const { outcome } = read;
  return { explorer: "thrown" in outcome ? String((outcome.thrown as Error).message) : "No answer." };
}
