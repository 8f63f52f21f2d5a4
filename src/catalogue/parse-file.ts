import { type DocumentNode, GraphQLError, parse, Source } from "graphql";
import { placed } from "../codegen/place-of.ts";

/** The text of a file. */
export interface SourceText {
  /** The path for messages. */
  readonly path: string;
  readonly text: string;
  /** The whole file, if it is code. `text` then has blanks instead of everything that is not GraphQL. */
  readonly code?: string;
  /** Whether the text was printed, so that no file contains it in this form. */
  readonly isPrinted?: boolean;
  /** From an external file, only fragments are used. */
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
    throw error instanceof GraphQLError ? placed(error) : error;
  }
}
