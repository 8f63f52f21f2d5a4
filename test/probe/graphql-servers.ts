import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { assertValidSchema, buildSchema, execute, GraphQLError, parse, validate } from "graphql";
import { SIMULATED } from "../../src/transport/transport.ts";

import { reworded, type Wording } from "./wordings.ts";

/** A real server with a schema of its own. */
export interface GraphQLServer {
  readonly url: string;
  /** How often a mutation field was resolved: what a vendor would bill. */
  readonly runs: number;
  /** Documents that were sent to it. */
  readonly documents: readonly string[];
  stop(): Promise<void>;
}

export type ServerName = "graphql-js" | "GraphQL Yoga" | "Apollo Server" | "Mercurius" | "Mercurius with JIT";

/** How a server is set up. */
export interface ServerSettings {
  readonly sdl: string;
  /** Whether it tells no suggestions. */
  readonly hidesSuggestions?: boolean;
  /** Whether it says nothing of what it refuses. */
  readonly masks?: boolean;
  /** The server whose words it uses. @default its own */
  readonly wording?: Wording | undefined;
}

/** Each kind of server that a vendor may have, by name. Each is loaded when it is started. */
export const graphqlServers: Readonly<
  Record<ServerName, (settings: ServerSettings) => Promise<GraphQLServer>>
> = {
  "graphql-js": startGraphqlJs,
  "GraphQL Yoga": startYoga,
  "Apollo Server": startApollo,
  Mercurius: (settings) => startMercurius(settings, false),
  "Mercurius with JIT": (settings) => startMercurius(settings, true),
};

/** Resolvers of the mutation fields that count how often they ran. */
function counting(): {
  readonly resolvers: { readonly Mutation: Record<string, () => null> };
  readonly ran: () => number;
} {
  let runs = 0;
  const resolve = (): null => {
    runs++;
    return null;
  };
  return { resolvers: { Mutation: { verify: resolve, businessVerification: resolve } }, ran: () => runs };
}

/**
 * Stands in front of a server: notes what is sent, and answers that this is a sandbox where a command asks who is there.
 */
async function behindFront(
  backend: string,
  ran: () => number,
  close: () => Promise<unknown>,
): Promise<GraphQLServer> {
  const documents: string[] = [];
  const front = createServer(async (request, response) => {
    if (request.method === "GET") return void response.writeHead(405, { [SIMULATED]: "true" }).end();
    const body = await text(request);
    documents.push((JSON.parse(body) as { query: string }).query);
    const headers = { "content-type": "application/json", accept: String(request.headers.accept) };
    const answer = await fetch(backend, { method: "POST", headers, body });
    response.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text());
  });
  return {
    url: await listening(front),
    documents,
    get runs() {
      return ran();
    },
    async stop() {
      await stopped(front);
      await close();
    },
  };
}

async function listening(server: Server): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function stopped(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, "close");
}

async function startGraphqlJs({
  sdl,
  hidesSuggestions,
  masks,
  wording,
}: ServerSettings): Promise<GraphQLServer> {
  const { resolvers, ran } = counting();
  const schema = buildSchema(sdl);
  assertValidSchema(schema);
  const server = createServer(async (request, response) => {
    const { query, variables } = JSON.parse(await text(request)) as {
      query: string;
      variables: Record<string, unknown>;
    };
    const document = parse(query);
    const errors = validate(schema, document, undefined, { hideSuggestions: hidesSuggestions });
    const told = wording ? reworded(errors, wording) : errors;
    const refused = told.map((error) => (masks ? { message: "Bad request" } : error));
    const body =
      errors.length > 0
        ? { errors: refused }
        : await execute({ schema, document, variableValues: variables, rootValue: resolvers.Mutation });
    response.writeHead(errors.length > 0 ? 400 : 200, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
  });
  return behindFront(await listening(server), ran, () => stopped(server));
}

async function startYoga({ sdl, hidesSuggestions, masks }: ServerSettings): Promise<GraphQLServer> {
  const { createSchema, createYoga } = await import("graphql-yoga");
  const { resolvers, ran } = counting();
  const worded = (error: GraphQLError): GraphQLError => {
    if (masks) return new GraphQLError("Bad request");
    // As the armour that apps put in front of Yoga words it.
    const message = error.message.replace(/Did you mean ".+"/g, "[Suggestion hidden]");
    return new GraphQLError(message, { nodes: error.nodes ?? null });
  };
  const yoga = createYoga({
    schema: createSchema({ typeDefs: sdl, resolvers }),
    graphqlEndpoint: "/",
    landingPage: false,
    logging: false,
    plugins: [
      {
        onValidate:
          () =>
          ({
            result,
            setResult,
          }: {
            result: GraphQLError[];
            setResult: (errors: GraphQLError[]) => void;
          }) => {
            if (hidesSuggestions || masks) setResult(result.map(worded));
          },
      },
    ],
  });
  const server = createServer(yoga);
  return behindFront(await listening(server), ran, () => stopped(server));
}

async function startApollo({ sdl, hidesSuggestions, masks }: ServerSettings): Promise<GraphQLServer> {
  const { ApolloServer } = await import("@apollo/server");
  const { startStandaloneServer } = await import("@apollo/server/standalone");
  const { resolvers, ran } = counting();
  const server = new ApolloServer({
    typeDefs: sdl,
    resolvers,
    hideSchemaDetailsFromClientErrors: hidesSuggestions ?? false,
    ...(masks && { formatError: () => ({ message: "Bad request" }) }),
  });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: "127.0.0.1" } });
  return behindFront(url, ran, () => server.stop());
}

async function startMercurius(
  { sdl, hidesSuggestions, masks }: ServerSettings,
  jit: boolean,
): Promise<GraphQLServer> {
  const { default: fastify } = await import("fastify");
  const { default: mercurius } = await import("mercurius");
  const { resolvers, ran } = counting();
  const app = fastify();
  app.register(mercurius, {
    schema: sdl,
    resolvers,
    path: "/",
    ...(jit && { jit: 1 }),
    ...((hidesSuggestions || masks) && {
      errorFormatter: (execution, context) => {
        const { statusCode, response } = mercurius.defaultErrorFormatter(execution, context);
        const errors = (response.errors ?? []).map((error) => ({
          ...error,
          message: masks ? "Bad request" : error.message.replace(/ Did you mean .+$/, ""),
        }));
        return { statusCode, response: { ...response, errors } as typeof response };
      },
    }),
  });
  const url = await app.listen({ port: 0, host: "127.0.0.1" });
  return behindFront(url, ran, () => app.close());
}
