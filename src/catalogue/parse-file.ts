import { type DocumentNode, GraphQLError, parse, Source } from "graphql";

/** A file as it was read. */
export interface SourceText {
  /** As messages name it. */
  readonly path: string;
  readonly text: string;
  /** The file itself, where it is code; `text` then has blanks in place of all that is not GraphQL. */
  readonly code?: string;
  /** Whether the text stands in no file as it is. */
  readonly isPrinted?: boolean;
  /** Only fragments are taken from an external file. */
  readonly type?: "external";
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
