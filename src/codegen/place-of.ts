import { relative } from "node:path";
import { type ASTNode, getLocation } from "graphql";

/** Where something stands, as the beginning of a message: `schema/a.graphql:3:5: `; empty where nobody knows. */
export function placeOf(node: ASTNode | null | undefined): string {
  // The name that graphql gives to a text without one.
  if (!node?.loc || node.loc.source.name === "GraphQL request") return "";
  const { line, column } = getLocation(node.loc.source, node.loc.start);
  const file = relative(process.cwd(), node.loc.source.name).replaceAll("\\", "/");
  return `${file}:${line}:${column}: `;
}
