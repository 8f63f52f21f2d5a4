import { type DocumentNode, parse } from "graphql";
import type { Drift } from "../answer/drift.ts";
import type { Verification } from "../answer/verification.ts";
import type { CatalogueEntry } from "../catalogue/catalogue.ts";
import type { Service } from "../document/service.ts";
import { withService } from "../document/with-service.ts";
import { createClient, IndiConnectError } from "../index.ts";
import { asGraphQL } from "../sandbox/rest-door.ts";
import type { Credentials } from "../settings/credentials.ts";
import type { InputWarning } from "../settings/options.ts";
import { TransportError } from "../transport/transport.ts";
import type { ExplorerAnswer } from "./explorer-session.ts";

/** The result of `verify()` for a run: what it returned or threw, with the drift and warnings that it reported. */
export interface ClientRun {
  readonly outcome: { readonly verification: Verification<unknown> } | { readonly thrown: IndiConnectError };
  readonly drifts: readonly Drift[];
  readonly warnings: readonly InputWarning[];
}

/** Placeholders. The server adds the real keys, but the client in the page does not start without any. */
const NO_KEYS: Credentials = { serviceKey: "none", accessKey: "none", secretKey: "none" };
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
  variables: Readonly<Record<string, unknown>>,
  send: (body: string) => Promise<ExplorerAnswer>,
): Promise<ClientRun> {
  const drifts: Drift[] = [];
  const warnings: InputWarning[] = [];
  let document: { readonly service: Service } | undefined;
  const client = createClient({
    // Not used, because the transport has its own address.
    baseUrl: "https://explorer.invalid",
    credentials: NO_KEYS,
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
