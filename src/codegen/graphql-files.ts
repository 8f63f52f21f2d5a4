import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The ending of a file that holds GraphQL and nothing else. */
export const GRAPHQL_FILE: RegExp = /\.(?:graphqls?|gql)$/;

/** The GraphQL files in a part of a folder, as sorted paths below it; not those of packages and hidden folders. */
export function graphqlFiles(folder: string, part = ""): string[] {
  const at = join(folder, part);
  if (!existsSync(at)) return [];
  return readdirSync(at, { withFileTypes: true })
    .flatMap((entry) => {
      const path = part === "" ? entry.name : `${part}/${entry.name}`;
      if (!entry.isDirectory()) return GRAPHQL_FILE.test(path) ? [path] : [];
      return /^(?:\.|node_modules$)/.test(entry.name) ? [] : graphqlFiles(folder, path);
    })
    .sort();
}
