import { type ASTNode, getLocation } from "graphql";

/** Where something stands, as the beginning of a message: `schema/a.graphql:3:5: `; empty where nobody knows. */
export function placeOf(node: ASTNode | null | undefined): string {
  // The name that graphql gives to a text without one.
  if (!node?.loc || node.loc.source.name === "GraphQL request") return "";
  const { line, column } = getLocation(node.loc.source, node.loc.start);
  const file = slashed(node.loc.source.name);
  // The explorer's page reads operations too, and has no process.
  const here = typeof process === "undefined" ? "" : `${slashed(process.cwd())}/`;
  return `${file.startsWith(here) ? file.slice(here.length) : file}:${line}:${column}: `;
}

const slashed = (path: string): string => path.replaceAll("\\", "/");
