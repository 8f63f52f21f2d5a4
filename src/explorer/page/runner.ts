import { type DocumentNode, parse } from "graphql";
import type { Drift } from "../../answer/drift.ts";
import type { Verification } from "../../answer/verification.ts";
import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import type { Service } from "../../document/service.ts";
import { withService } from "../../document/with-service.ts";
import { createClient, IndiConnectError } from "../../index.ts";
import { asGraphQL } from "../../sandbox/rest-door.ts";
import type { InputWarning } from "../../settings/options.ts";
import { TransportError } from "../../transport/transport.ts";
import type { ExplorerAnswer, ExplorerSession } from "../explorer-session.ts";
import type { Variables } from "../input-form.ts";
import { readRun } from "../run-request.ts";

export interface AskedCall {
  readonly entry: CatalogueEntry;
  readonly query: string;
  readonly variables: Variables;
}

export interface FinishedRun {
  readonly entry: CatalogueEntry;
  readonly read: ClientRun;
  /** HTTP status of the answer, if there was one. */
  readonly status: number | undefined;
  readonly milliseconds: number;
  /** The body of the answer as received, if there was one. */
  readonly received: string | undefined;
}

/** Why a run did not take place. Nothing was sent. */
export interface RefusedRun {
  readonly refused: string;
}

/** Creates what runs a call. If it is billed, it asks the person first. */
export function runner(
  session: ExplorerSession,
  entries: readonly CatalogueEntry[],
  confirm: (call: AskedCall) => Promise<boolean>,
): (call: AskedCall) => Promise<FinishedRun | RefusedRun> {
  const services = entries.map(({ service }) => service);
  return async (call) => {
    const { entry, query, variables } = call;
    const run = readRun(JSON.stringify({ query, variables }), services);
    if (typeof run === "string") return { refused: `${run} Nothing was sent.` };
    if (run.service !== entry.service)
      return { refused: `The document does not call ${entry.operation}. Nothing was sent.` };
    let answer: ExplorerAnswer | undefined;
    let refused: string | undefined;
    let started = performance.now();
    const read = await runByClient(entry, query, variables, async (body) => {
      const headers: Record<string, string> = { "content-type": "application/json" };
      const refuse = (why: string): never => {
        refused = why;
        throw new Error(why);
      };
      const post = async <Answer>(path: string): Promise<Answer> => {
        const response = await fetch(`/explorer/${path}`, { method: "POST", headers, body });
        const said = (await response.json()) as Answer & { message?: string };
        const why = said.message ?? `The explorer's server answered with status ${response.status}.`;
        return response.ok ? said : refuse(why);
      };
      if (session.mode === "vendor") {
        // Show the person what is really sent, such as a PAN in upper case.
        const { variables } = JSON.parse(body) as { variables: Variables };
        if (!(await confirm({ ...call, variables })))
          refuse("You did not confirm the call. Nothing was sent, and nothing is billed.");
        headers["x-billed-confirmation"] = (await post<{ nonce: string }>("confirm")).nonce;
      }
      started = performance.now();
      answer = await post<ExplorerAnswer>("run");
      return answer;
    });
    if (refused !== undefined) return { refused };
    return {
      entry,
      read,
      status: answer !== undefined && "status" in answer ? answer.status : undefined,
      milliseconds: Math.round(performance.now() - started),
      received: answer !== undefined && "body" in answer ? answer.body : undefined,
    };
  };
}

/** The result of `verify()` for a run: what it returned or threw, with the drift and warnings that it reported. */
export interface ClientRun {
  readonly outcome: { readonly verification: Verification<unknown> } | { readonly thrown: IndiConnectError };
  readonly drifts: readonly Drift[];
  readonly warnings: readonly InputWarning[];
}

/** The longest possible, because a person may think about the cost. The server has its own deadline. */
const TIMEOUT_MS = 2 ** 31 - 1;

/**
 * Runs a document through the client itself, which sends it to the page's server. So inputs are checked before anything is
 * sent, and the outcome is the same as the snippet's.
 *
 * @param query the text in the editor
 * @param send sends one request
 */
export async function runByClient(
  entry: CatalogueEntry,
  query: string,
  variables: Variables,
  send: (body: string) => Promise<ExplorerAnswer>,
): Promise<ClientRun> {
  const drifts: Drift[] = [];
  const warnings: InputWarning[] = [];
  let document: { readonly service: Service } | undefined;
  const client = createClient({
    // The server has the real address and keys, but a client does not start without any.
    baseUrl: "https://explorer.invalid",
    credentials: { serviceKey: "none", accessKey: "none", secretKey: "none" },
    maxRetries: 0,
    // The person confirms each request separately.
    mend: false,
    timeout: TIMEOUT_MS,
    dangerouslyAllowBrowser: true,
    onDrift: (drift) => drifts.push(drift),
    onWarning: (warning) => warnings.push(warning),
    transport: {
      async send({ body }) {
        // The server converts a run into the form that its service accepts.
        const answer = await send(document?.service.rest ? asGraphQL(document.service, body) : body);
        if ("failure" in answer) {
          const code = answer.failure === "timeout" ? "connection-lost" : answer.failure;
          throw new TransportError(code, answer.sent, { status: answer.status });
        }
        return {
          status: answer.status,
          body: answer.body,
          header: (name) => (name === "retry-after" ? answer.retryAfter : undefined),
        };
      },
    },
  });
  try {
    document = withService(parse(query) as DocumentNode as never, entry.document as never);
    const verification = await client.verify(document as never, variables as never);
    return { outcome: { verification: verification as Verification<unknown> }, drifts, warnings };
  } catch (thrown) {
    if (!(thrown instanceof IndiConnectError)) throw thrown;
    return { outcome: { thrown }, drifts, warnings };
  }
}
