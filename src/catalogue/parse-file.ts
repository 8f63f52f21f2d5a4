import { type DocumentNode, GraphQLError, parse, Source } from "graphql";

/** A file as it was read. */
export interface SourceText {
  /** As messages name it. */
  readonly path: string;
  readonly text: string;
}

/**
 * Parses a file of SDL or of operations.
 *
 * @throws Error with one line: file, line, and what is wrong
 */
export function parseFile({ path, text }: SourceText): DocumentNode {
  try {
    return parse(new Source(text, path));
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { line, column } = error.locations?.[0] ?? { line: 1, column: 1 };
    throw new Error(`${path}:${line}:${column}: ${error.message}`);
  }
}
