import type { VerificationDocument } from "../document/document.ts";
import { Journal } from "./journal.ts";

/** Options of {@link openJournal}. */
export interface JournalOptions {
  /**
   * 32 bytes in base64, the key that rows are named under. @default the environment variable
   * `INDICONNECT_JOURNAL_KEY`, or a key in the folder, made there at first use
   */
  readonly key?: string | undefined;
}

/**
 * Opens the journal in a folder, or makes one, for runs of one document. It belongs to this process until it is closed.
 *
 * @param folder made if need be, for its owner alone: it comes to hold what was found
 * @throws BulkError `journal-in-use`, `journal-damaged`, `journal-mismatch`, `journal-failed`, `invalid-option`
 */
export function openJournal(
  folder: string,
  document: VerificationDocument<unknown, never>,
  options: JournalOptions = {},
): Promise<Journal> {
  const { operation, documentType } = document.service;
  return Journal.open(folder, { operation, documentType }, options.key);
}
