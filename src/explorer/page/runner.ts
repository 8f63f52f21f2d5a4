import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import type { ExplorerAnswer, ExplorerSession } from "../explorer-session.ts";
import type { Variables } from "../input-form.ts";
import { type ClientRun, runByClient } from "../run-by-client.ts";
import { readRun } from "../run-request.ts";

/** Says to the person why a run did not take place. Nothing was sent. */
export class RunError extends Error {}

export interface AskedCall {
  readonly entry: CatalogueEntry;
  readonly query: string;
  readonly variables: Variables;
}

/** A run that took place. */
export interface FinishedRun {
  readonly entry: CatalogueEntry;
  readonly read: ClientRun;
  /** HTTP status of the answer, if there was one. */
  readonly status: number | undefined;
  readonly milliseconds: number;
  /** The body of the answer as received, if there was one. */
  readonly received: string | undefined;
}

/** Creates what runs a call. If it is billed, it asks the person first. */
export function runner(
  session: ExplorerSession,
  entries: readonly CatalogueEntry[],
  confirm: (call: AskedCall) => Promise<boolean>,
): (call: AskedCall) => Promise<FinishedRun> {
  const services = entries.map(({ service }) => service);
  return async (call) => {
    const { entry, query, variables } = call;
    const run = readRun(JSON.stringify({ query, variables }), services);
    if (typeof run === "string") throw new RunError(`${run} Nothing was sent.`);
    if (run.service !== entry.service)
      throw new RunError(`The document does not call ${entry.operation}. Nothing was sent.`);
    let answer: ExplorerAnswer | undefined;
    let refused: RunError | undefined;
    let started = performance.now();
    const read = await runByClient(entry, query, variables, async (body) => {
      try {
        const headers: Record<string, string> = { "content-type": "application/json" };
        if (session.mode === "vendor") {
          // Show the person what is really sent, such as a PAN in upper case.
          const { variables } = JSON.parse(body) as { variables: Variables };
          if (!(await confirm({ ...call, variables })))
            throw new RunError("You did not confirm the call. Nothing was sent, and nothing is billed.");
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
    return {
      entry,
      read,
      status: answer !== undefined && "status" in answer ? answer.status : undefined,
      milliseconds: Math.round(performance.now() - started),
      received: answer !== undefined && "body" in answer ? answer.body : undefined,
    };
  };
}

async function post<Answer>(
  path: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<Answer> {
  const response = await fetch(`/explorer/${path}`, { method: "POST", headers, body });
  const answer = (await response.json()) as Answer & { message?: string };
  if (!response.ok)
    throw new RunError(answer.message ?? `The explorer's server answered with status ${response.status}.`);
  return answer;
}
