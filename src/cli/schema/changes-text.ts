import type { Painter } from "../painter.ts";
import { printable } from "../printable.ts";
import type { Level, SchemaChanges } from "./schema-changes.ts";

const COLOURS = { breaking: "red", dangerous: "yellow", safe: "green" } as const;
/** The most names in one line. */
const MOST_NAMES = 6;

/** The changes as text, worst first. Safe changes are only counted, unless `all` is true. */
export function changesText({ changes, refused }: SchemaChanges, paint: Painter, all: boolean): string {
  if (changes.length === 0) return "No change.\n";
  let text = "";
  for (const level of ["breaking", "dangerous", "safe"] as const satisfies readonly Level[]) {
    const those = changes.filter((change) => change.level === level);
    if (those.length === 0) continue;
    text += `${paint(["bold", COLOURS[level]], `${those.length} ${level}`)}\n`;
    if (level === "safe" && !all) {
      text += "  --all lists them\n";
      continue;
    }
    for (const { message, operations } of those) {
      text += `  ${printable(message)}\n`;
      if (operations.length > 0) text += paint("dim", `    touches ${names(operations)}\n`);
    }
  }
  if (refused.length > 0) {
    text += `\n${paint("bold", `${refused.length} ${refused.length === 1 ? "operation" : "operations"} that the new schema refuses`)}\n`;
    for (const [problem, operations] of byProblem(refused)) {
      text += `  ${printable(problem)}\n${paint("dim", `    in ${names(operations)}\n`)}`;
    }
  }
  return text;
}

/** Groups operations by their problem, because one change of an input refuses many operations with the same words. */
function byProblem(refused: SchemaChanges["refused"]): Map<string, string[]> {
  const operations = new Map<string, string[]>();
  for (const { operation, problems } of refused) {
    for (const problem of problems) operations.set(problem, [...(operations.get(problem) ?? []), operation]);
  }
  return operations;
}

function names(operations: readonly string[]): string {
  const shown = operations.slice(0, MOST_NAMES).join(", ");
  const more = operations.length - MOST_NAMES;
  return more > 0 ? `${shown} and ${more} more` : shown;
}
