import type { ASTNode, Location } from "graphql";
import type { SourceText } from "../catalogue/parse-file.ts";

/** A part of a text that is replaced. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The file with all its edits, which must not overlap. Empty if they change nothing. */
export function corrected(file: SourceText, edits: readonly TextEdit[]): SourceText[] {
  const text = edited(file.text, edits);
  if (text === file.text) return [];
  return [{ ...file, text, ...(file.code !== undefined && { code: edited(file.code, edits) }) }];
}

function edited(text: string, edits: readonly TextEdit[]): string {
  let result = text;
  for (const { start, end, text: inserted } of [...edits].sort((a, b) => b.start - a.start))
    result = result.slice(0, start) + inserted + result.slice(end);
  return result;
}

/** Replaces a node. */
export function replacing(node: ASTNode, text: string): TextEdit {
  const { start, end } = node.loc as Location;
  return { start, end, text };
}

/** Removes a node, and its lines if they contain nothing else. */
export function removing(source: string, node: ASTNode): TextEdit {
  let { start, end } = node.loc as Location;
  while (/[ \t]/.test(source[start - 1] ?? "")) start--;
  const rest = /^[ \t]*\r?\n/.exec(source.slice(end));
  const isAlone = rest !== null && (source[start - 1] ?? "\n") === "\n";
  if (isAlone) end += rest[0].length;
  return { start, end, text: "" };
}
