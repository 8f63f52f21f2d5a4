import { type ASTNode, GraphQLError } from "graphql";

/** The place of a node, for the beginning of a message: `schema/a.graphql:3:5: `. Empty if it is unknown. */
export function placeOf(node: ASTNode | undefined): string {
  return placed(new GraphQLError("", { nodes: node ?? null })).message;
}

/** A fault that graphql found, as an error with one line: its place and its message. */
export function placed({ source, locations, message }: GraphQLError): Error {
  const [at] = locations ?? [];
  // The name that graphql gives to a text without one.
  if (at === undefined || source === undefined || source.name === "GraphQL request")
    return new Error(message);
  const file = slashed(source.name);
  // The explorer's page also reads operations, and a browser has no process.
  const here = typeof process === "undefined" ? "" : `${slashed(process.cwd())}/`;
  const path = file.startsWith(here) ? file.slice(here.length) : file;
  return new Error(`${path}:${at.line}:${at.column}: ${message}`);
}

const slashed = (path: string): string => path.replaceAll("\\", "/");
