import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import {
  buildSchema,
  type DocumentNode,
  execute,
  type GraphQLError,
  type GraphQLSchema,
  parse,
  validate,
} from "graphql";
import { SIMULATED } from "../../src/transport/transport.ts";

/** What a {@link SchemaServer} does. */
export interface SchemaServerOptions {
  /** The SDL that it has, which need not be ours. */
  readonly sdl: string;
  /** The envelope that answers a call, by `documentType`. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** How it words a refusal. @default as graphql-js does, with locations */
  readonly refusal?: ((errors: readonly GraphQLError[], document: DocumentNode) => unknown) | undefined;
  /** HTTP status of a refusal. @default 400 */
  readonly refusalStatus?: number | undefined;
}

/** A GraphQL server on loopback that parses, validates and executes with graphql-js, and counts. */
export interface SchemaServer {
  readonly url: string;
  /** The documents that were sent, in the order in which they came. */
  readonly documents: readonly string[];
  /** The headers that came with them. */
  readonly headers: readonly IncomingHttpHeaders[];
  /** How many calls were executed: what a vendor would bill. */
  readonly executed: number;
  stop(): Promise<void>;
}

/** Starts one. */
export async function startSchemaServer(options: SchemaServerOptions): Promise<SchemaServer> {
  const schema = buildSchema(options.sdl);
  const documents: string[] = [];
  const headers: IncomingHttpHeaders[] = [];
  let executed = 0;
  const root = ({ input }: { readonly input: { readonly documentType: string } }): unknown => {
    executed++;
    return options.answers[input.documentType];
  };
  const server = createServer(async (request, response) => {
    // A command asks who is there before it calls.
    if (request.method === "GET") return void response.writeHead(405, { [SIMULATED]: "true" }).end();
    let text = "";
    for await (const chunk of request.setEncoding("utf8")) text += chunk;
    const { query, variables } = JSON.parse(text) as { query: string; variables: Record<string, unknown> };
    documents.push(query);
    headers.push(request.headers);
    const [status, body] = await answer(schema, query, variables, root, options);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    documents,
    headers,
    get executed() {
      return executed;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function answer(
  schema: GraphQLSchema,
  query: string,
  variables: Record<string, unknown>,
  root: (args: never) => unknown,
  options: SchemaServerOptions,
): Promise<[status: number, body: unknown]> {
  const document = parse(query);
  const errors = validate(schema, document);
  if (errors.length > 0) {
    return [options.refusalStatus ?? 400, options.refusal?.(errors, document) ?? { errors }];
  }
  const rootValue = { verify: root, businessVerification: root };
  return [200, await execute({ schema, document, rootValue, variableValues: variables })];
}
