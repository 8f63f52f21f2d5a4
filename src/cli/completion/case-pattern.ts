import type { OptionsGroup } from "./shared-options.ts";
import { shellQuote } from "./shell-quote.ts";

/** The pattern of a `case` in bash and zsh that matches the places of a group, each followed by `more`. */
export function casePattern({ path, below }: Pick<OptionsGroup, "path" | "below">, more = ""): string {
  const exactly = shellQuote(path + more);
  if (!below) return exactly;
  const end = more === "" ? "" : shellQuote(more);
  return path === "" ? `*${end}` : `${exactly}|${shellQuote(`${path} `)}*${end}`;
}
