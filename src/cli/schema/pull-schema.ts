import {
  buildClientSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
} from "graphql";
import { isObject, objectIn } from "../../answer/is-object.ts";
import { masker } from "../../masking/masker.ts";
import { type AskOptions, ask } from "../ask.ts";
import { CliExit } from "../cli-exit.ts";
import type { Connection } from "../connection.ts";

/**
 * Asks a server for its schema. Introspection executes no verification.
 *
 * @throws CliExit if the server refuses or does not answer with a schema; IndiConnectError if there is no connection
 */
export async function pullSchema(to: Connection, options: AskOptions): Promise<GraphQLSchema> {
  const answer = await ask(to, getIntrospectionQuery(), options);
  const { data, errors } = objectIn(answer.body) ?? {};
  if (isObject(data) && data.__schema !== undefined) {
    try {
      return buildClientSchema(data as unknown as IntrospectionQuery);
    } catch {
      throw new CliExit("failed", "The server's introspection answer is not a complete schema.");
    }
  }
  if (answer.status === 401 || answer.status === 403) {
    throw new CliExit("declined", `The server refuses the credentials (HTTP ${answer.status}).`);
  }
  if (Array.isArray(errors)) {
    const message = (errors[0] as { message?: unknown } | undefined)?.message;
    const mask = masker(Object.values(to.credentials));
    const words = typeof message === "string" ? `: ${mask(message).slice(0, 300)}` : ".";
    throw new CliExit("declined", `The server refuses introspection (HTTP ${answer.status})${words}`);
  }
  throw new CliExit(
    "failed",
    `The answer to introspection does not come from a GraphQL server (HTTP ${answer.status}).`,
  );
}
