import { type ASTNode, getLocation } from "graphql";

/** The place of a node, for the beginning of a message: `schema/a.graphql:3:5: `. Empty if it is unknown. */
export function placeOf(node: ASTNode | null | undefined): string {
  // The name that graphql gives to a text without one.
  if (!node?.loc || node.loc.source.name === "GraphQL request") return "";
  const { line, column } = getLocation(node.loc.source, node.loc.start);
  const file = slashed(node.loc.source.name);
  // The explorer's page also reads operations, and a browser has no process.
  const here = typeof process === "undefined" ? "" : `${slashed(process.cwd())}/`;
  return `${file.startsWith(here) ? file.slice(here.length) : file}:${line}:${column}: `;
}

const slashed = (path: string): string => path.replaceAll("\\", "/");
