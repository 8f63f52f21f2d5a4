import { buildSchema, execute } from "graphql";
import { fixtures } from "../../generated/fixtures.ts";
import { sdl } from "../../generated/schema.ts";
import * as services from "../../generated/services.ts";
import { withoutRest } from "../catalogue/without-rest.ts";
import type { VerificationDocument } from "../document/document.ts";
import { serviceId } from "../document/service-id.ts";
import { guarded } from "../observe/guarded.ts";
import { SIMULATED } from "../transport/simulated-header.ts";
import { chooseAnswer } from "./choose-answer.ts";
import { readGraphQLRequest } from "./graphql-request.ts";
import { introspect } from "./introspect.ts";
import type { Listening } from "./listen.ts";
import { Overrides, type SandboxAnswer } from "./overrides.ts";
import { readOperation } from "./read-operation.ts";
import { asGraphQL, asRest } from "./rest-door.ts";
import { loggedVariables, type SandboxCall } from "./sandbox-call.ts";
import { checkHeaders } from "./sandbox-credentials.ts";
import type { SandboxRequest, SandboxResponse } from "./sandbox-message.ts";
import type { SandboxService } from "./sandbox-service.ts";
import type { Scenario } from "./scenarios.ts";
import { type ServeExplorer, serveSandbox } from "./serve-sandbox.ts";
import { type StepRules, Steps } from "./steps.ts";

/** Options of {@link createSandbox}. */
export interface SandboxOptions {
  /** How long the scenario `slow` takes, in milliseconds. @default 2000 */
  readonly slow?: number | undefined;
  /** How many of the latest requests `calls` keeps. @default all */
  readonly keep?: number | undefined;
  /** The rules for checks in steps. */
  readonly steps?: StepRules | undefined;
  /** SDL that replaces the shipped one, for the app's own services or corrections. `ownServices()` reads it. */
  readonly schema?: string | undefined;
  /** The app's own services. One with the root field and `documentType` of a shipped service replaces it. @default none */
  readonly services?: readonly SandboxService[] | undefined;
  /** Called with a line per request, in which every value is masked. @default none */
  readonly log?: ((line: string) => void) | undefined;
}

/** A simulated IndiConnect on this machine. */
export interface Sandbox {
  /** For use in process: `createClient({ transport: fetchTransport({ fetch: sandbox.fetch }), … })`. */
  readonly fetch: typeof globalThis.fetch;
  /** The paths of REST services. Every other path answers GraphQL. */
  readonly restPaths: readonly string[];
  /** Serves over HTTP. @default a free port on 127.0.0.1 */
  listen(options?: { readonly port?: number; readonly host?: string }): Promise<{ readonly url: string }>;
  /** Stops serving, and breaks the connections of requests in flight. */
  close(): Promise<void>;
  /** The requests since the start or the last `reset()`, oldest first. With `keep`, only the latest ones. */
  readonly calls: readonly SandboxCall[];
  /** Clears calls, overrides and steps. */
  reset(): void;
  /**
   * Answers all further requests of a service with this reply, whichever document they use. It takes precedence over
   * magic values. Write the fields of a result under the names that this document gives them.
   */
  answer<Result, Variables>(
    document: VerificationDocument<Result, Variables>,
    reply: SandboxAnswer<Result, Variables>,
  ): void;
  /** Answers only the next request of a service with this reply, before anything else. Several replies queue up. */
  answerOnce<Result, Variables>(
    document: VerificationDocument<Result, Variables>,
    reply: SandboxAnswer<Result, Variables>,
  ): void;
}

/** What is known of a call once its document was read. */
type SeenCall = Pick<SandboxCall, "operation" | "documentType" | "variables">;

type Answer = (
  status: number,
  text: string,
  scenario: string,
  more?: Partial<SandboxResponse>,
) => SandboxResponse;

const NOT_ALLOWED = '{"message":"Method Not Allowed"}';
const JSON_TYPE = { "content-type": "application/json" };

/** Makes a sandbox. The entry point's `createSandbox` calls this. */
export function createSandboxWith(serveExplorer: ServeExplorer, options: SandboxOptions): Sandbox {
  const schema = buildSchema(options.schema ?? sdl, { assumeValidSDL: true });
  const graphql = withoutRest(schema);
  const shipped = Object.values(services as unknown as Record<string, Pick<SandboxService, "service">>);
  const served = new Map<string, SandboxService>(
    [
      ...shipped.map(({ service }) => ({ service, answers: answersTo(service.operation) })),
      ...(options.services ?? []),
    ].map((each) => [serviceId(each.service), each]),
  );
  const restServices = new Map(
    [...served.values()].flatMap(({ service }) => (service.rest ? [[service.documentType, service]] : [])),
  );
  const calls: SandboxCall[] = [];
  const steps = new Steps(
    [...served.values()].map(({ service }) => service),
    options.steps,
  );
  const overrides = new Overrides();
  let listening: Listening | undefined;

  /** Answers a request in its own form, REST or GraphQL. */
  async function handle(request: SandboxRequest): Promise<SandboxResponse> {
    const service = restServices.get(request.path);
    if (service?.rest?.method !== request.method) return handleGraphQL(request);
    return asRest(service, await handleGraphQL({ ...request, body: asGraphQL(service, request.body) }));
  }

  /** Always answers. An unreadable request or an override that throws must not end the process. */
  async function handleGraphQL(request: SandboxRequest): Promise<SandboxResponse> {
    const { header } = request;
    const seen: SeenCall = { operation: undefined, documentType: undefined, variables: {} };
    const answer: Answer = (status, text, scenario, more = {}) => {
      calls.push({ ...seen, myAppId: header("myappid") ?? undefined, scenario, status });
      if (calls.length > (options.keep ?? Number.POSITIVE_INFINITY)) calls.shift();
      // An unknown documentType could be any text, so it is not logged.
      guarded(
        options.log,
        `${seen.operation ?? "-"} ${scenario} ${status} ${loggedVariables(seen.variables)}`.trim(),
      );
      const { headers = JSON_TYPE, ...rest } = more;
      return { status, body: text, ...rest, headers: { ...headers, [SIMULATED]: "true" } };
    };
    try {
      return await serve(request, answer, seen);
    } catch (error) {
      const why = error instanceof Error ? `${error.name}: ${error.message}` : "it threw no error";
      const message = `The sandbox cannot serve this request. ${why}`;
      return answer(500, JSON.stringify({ errors: [{ message }] }), "failed");
    }
  }

  async function serve(
    { method, path, header, body }: SandboxRequest,
    answer: Answer,
    seen: SeenCall,
  ): Promise<SandboxResponse> {
    // A GET is not a call. It asks whether this is a sandbox.
    if (method === "GET")
      return { status: 405, body: NOT_ALLOWED, headers: { ...JSON_TYPE, [SIMULATED]: "true" } };
    if (method !== "POST") return answer(405, NOT_ALLOWED, "refused");
    // Introspection needs no keys: tools may have only an address, and the schema is not secret.
    const request = readGraphQLRequest(body);
    const introspected = "errors" in request ? undefined : introspect(graphql, request);
    if (introspected !== undefined) return answer(200, JSON.stringify(introspected), "introspection");
    const refused = checkHeaders(header);
    if (refused !== undefined) return answer(401, JSON.stringify({ message: refused }), "refused");
    const operation = "errors" in request ? request : readOperation(schema, request);
    if ("errors" in operation) return answer(400, JSON.stringify(operation), "refused");

    const { documentType, root, variables } = operation;
    const known = served.get(serviceId({ root, documentType }));
    const service = known?.service;
    Object.assign(seen, { operation: service?.operation, documentType, variables });
    if (service?.rest !== undefined && path !== documentType) {
      const message = `Cannot query field "${root}" on type "Mutation".`;
      return answer(400, JSON.stringify({ errors: [{ message }] }), "refused");
    }
    const isAllowed = service?.myAppId === undefined || service.myAppId === header("myappid");
    const chosen = chooseAnswer(isAllowed ? known : undefined, operation, overrides, steps);
    if ("http" in chosen) {
      const { status, body: text, headers } = chosen.http;
      return answer(status, text, chosen.word, { headers: { ...headers } });
    }
    const executed = (await execute({
      schema,
      document: operation.document,
      variableValues: variables,
      rootValue: { [root]: chosen.envelope },
    })) as unknown as Record<string, unknown>;
    const { word, scenario } = chosen;
    if (scenario?.transport === "slow")
      await new Promise((resolve) => setTimeout(resolve, options.slow ?? 2000));
    // graphql-js finds variables of the wrong type before it executes anything.
    if (!("data" in executed)) return answer(400, JSON.stringify(executed), "refused");
    const broken =
      scenario?.transport === "lost" || scenario?.transport === "cut" ? scenario.transport : undefined;
    return answer(200, JSON.stringify(tomorrow(executed, scenario, operation.key)), word, { broken });
  }

  const fetch: Sandbox["fetch"] = async (input, init) => {
    const request = new Request(input, init);
    const body = await request.text();
    const response = await handle({
      method: request.method,
      path: new URL(request.url).pathname,
      header: (name) => request.headers.get(name),
      body,
    });
    request.signal.throwIfAborted();
    if (response.broken !== undefined) {
      throw new TypeError("fetch failed", {
        cause: Object.assign(new Error("lost"), { code: "ECONNRESET" }),
      });
    }
    return new Response(response.body, response);
  };

  return {
    restPaths: [...restServices.keys()],
    get calls() {
      return [...calls];
    },
    reset() {
      calls.length = 0;
      overrides.clear();
      steps.reset();
    },
    answer: (document, reply) => overrides.set(document, reply),
    answerOnce: (document, reply) => overrides.add(document, reply),
    fetch: Object.assign(fetch, { simulated: true }),
    async listen({ port = 0, host = "127.0.0.1" } = {}) {
      if (listening !== undefined) throw new Error("The sandbox is listening already; close() it first.");
      listening = await serveSandbox(handle, { port, host }, options, serveExplorer);
      return { url: listening.url };
    },
    async close() {
      const closing = listening;
      listening = undefined;
      await closing?.close();
    },
  };
}

function answersTo(operation: string): SandboxService["answers"] {
  return fixtures[operation as keyof typeof fixtures] as unknown as SandboxService["answers"];
}

/** Adds to an executed answer what the shipped schema does not allow. */
function tomorrow(executed: Record<string, unknown>, scenario: Scenario | undefined, key: string): unknown {
  if (scenario?.tomorrow === undefined) return executed;
  // Executed data has no prototype, so work on a copy. The answer is sent as JSON anyway.
  const copy = JSON.parse(JSON.stringify(executed)) as {
    data?: Record<string, { result?: Record<string, unknown> | null }>;
  };
  const result = copy.data?.[key]?.result;
  if (result) scenario.tomorrow(result);
  return copy;
}
