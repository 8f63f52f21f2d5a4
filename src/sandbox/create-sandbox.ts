import { buildSchema, type ExecutionResult, execute } from "graphql";
import { fixtures } from "../../generated/fixtures.ts";
import { sdl } from "../../generated/schema.ts";
import * as services from "../../generated/services.ts";
import { withoutRest } from "../catalogue/without-rest.ts";
import type { VerificationDocument } from "../document/document.ts";
import { serviceId } from "../document/service.ts";
import { guarded } from "../observe/guarded.ts";
import { SIMULATED } from "../transport/transport.ts";
import { type Asked, askedBy, introspect, readGraphQLRequest } from "./graphql-request.ts";
import type { Listening } from "./listen.ts";
import { Overrides, type SandboxAnswer } from "./overrides.ts";
import { asGraphQL, asRest } from "./rest-door.ts";
import { loggedVariables, type SandboxCall } from "./sandbox-call.ts";
import { checkHeaders } from "./sandbox-credentials.ts";
import type { SandboxEnvelope, SandboxService } from "./sandbox-service.ts";
import { declined, findScenario, type Scenario } from "./scenarios.ts";
import {
  type SandboxRequest,
  type SandboxResponse,
  type ServeExplorer,
  serveSandbox,
} from "./serve-sandbox.ts";
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

/** An answer, and the word for it in `calls`. */
interface Served extends SandboxResponse {
  readonly scenario: string;
}

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
  const known = [...served.values()].map(({ service }) => service);
  const restServices = new Map(
    known.flatMap((service) => (service.rest ? [[service.documentType, service]] : [])),
  );
  const calls: SandboxCall[] = [];
  const steps = new Steps(known, options.steps);
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
    const seen: SeenCall = { operation: undefined, documentType: undefined, variables: {} };
    const { scenario, ...response } = await serve(request, seen).catch((error: unknown) => {
      const why = error instanceof Error ? `${error.name}: ${error.message}` : "it threw no error";
      const message = `The sandbox cannot serve this request. ${why}`;
      return answer(500, { errors: [{ message }] }, "failed");
    });
    // A GET is not a call. It asks whether this is a sandbox.
    if (request.method !== "GET") {
      const { status } = response;
      calls.push({ ...seen, myAppId: request.header("myappid") ?? undefined, scenario, status });
      if (calls.length > (options.keep ?? Number.POSITIVE_INFINITY)) calls.shift();
      // An unknown documentType could be any text, so it is not logged.
      const line = `${seen.operation ?? "-"} ${scenario} ${status} ${loggedVariables(seen.variables)}`;
      guarded(options.log, line.trim());
    }
    return { ...response, headers: { ...response.headers, [SIMULATED]: "true" } };
  }

  /** @param seen receives what is known of the call, for whatever way the answer is made */
  async function serve({ method, path, header, body }: SandboxRequest, seen: SeenCall): Promise<Served> {
    if (method !== "POST") return answer(405, { message: "Method Not Allowed" });
    // Introspection needs no keys: tools may have only an address, and the schema is not secret.
    const request = readGraphQLRequest(body);
    const introspected = "errors" in request ? undefined : introspect(graphql, request);
    if (introspected !== undefined) return answer(200, introspected, "introspection");
    const message = checkHeaders(header);
    if (message !== undefined) return answer(401, { message });
    if ("errors" in request) return answer(400, request);
    const asked = askedBy(schema, request);
    if ("errors" in asked) return answer(400, asked);

    const { documentType, root } = asked;
    const { document, variables } = request;
    const own = served.get(serviceId({ root, documentType }));
    const service = own?.service;
    Object.assign(seen, { operation: service?.operation, documentType, variables });
    if (service?.rest !== undefined && path !== documentType)
      return answer(400, { errors: [{ message: `Cannot query field "${root}" on type "Mutation".` }] });
    const isAllowed = service?.myAppId === undefined || service.myAppId === header("myappid");
    const { word, scenario, envelope } = choose(isAllowed ? own : undefined, asked, variables);
    if (scenario?.http !== undefined) return { ...scenario.http, scenario: word };
    const executed = await execute({
      schema,
      document,
      variableValues: variables,
      rootValue: { [root]: envelope },
    });
    if (scenario?.transport === "slow")
      await new Promise((resolve) => setTimeout(resolve, options.slow ?? 2000));
    // graphql-js finds variables of the wrong type before it executes anything.
    if (!("data" in executed)) return answer(400, executed);
    const broken = scenario?.transport === "slow" ? undefined : scenario?.transport;
    return { ...answer(200, tomorrow(executed, scenario, asked.key), word), broken };
  }

  /**
   * Chooses the answer: the one that a test asked for, else the one that a magic value in the input asks for, else the
   * refusal of a step that is out of order, else the service's own answer.
   *
   * @param known the service; absent if nobody knows it, or if it is not of the request's application
   */
  function choose(
    known: SandboxService | undefined,
    { documentType, input }: Asked,
    variables: SeenCall["variables"],
  ): { word: string; scenario?: Scenario | undefined; envelope?: SandboxEnvelope } {
    // Integrators got this text for another product's code. The vendor documents none.
    if (known === undefined)
      return {
        word: "declined-unsupported",
        envelope: declined(`Unsupported document type: ${documentType}`),
      };
    const override = overrides.take(known, variables);
    if (override !== undefined && "envelope" in override)
      return { word: "overridden", envelope: override.envelope };
    const scenario = override === undefined ? findScenario(input) : override.scenario;
    const word = scenario?.word ?? "found";
    if (scenario?.http !== undefined) return { word, scenario };
    const refusal = scenario === undefined ? steps.refusal(known.service, input) : undefined;
    if (refusal !== undefined) return { word: "declined-step", envelope: refusal };
    const { found, ...others } = known.answers;
    const given = others[word] ?? scenario?.envelope?.(found) ?? found;
    return { word, scenario, envelope: steps.handOver(known.service, input, given) };
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
    answer: (document, reply) => overrides.set(document, reply, "all"),
    answerOnce: (document, reply) => overrides.set(document, reply, "next"),
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

function answer(status: number, content: object, scenario = "refused"): Served {
  const headers = { "content-type": "application/json" };
  return { status, headers, body: JSON.stringify(content), scenario };
}

/** Adds to an executed answer what the shipped schema does not allow. */
function tomorrow(executed: ExecutionResult, scenario: Scenario | undefined, key: string): object {
  const { result, ...envelope } = (executed.data?.[key] ?? {}) as SandboxEnvelope;
  if (scenario?.tomorrow === undefined || !result) return executed;
  return { data: { [key]: { ...envelope, result: scenario.tomorrow(result) } } };
}
