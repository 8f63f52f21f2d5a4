import { type AnyDocument, type PreparedDocument, prepareDocument } from "./prepared-document.ts";

/** The documents that one client has sent, each prepared once. */
export class PreparedDocuments {
  readonly #prepared = new WeakMap<AnyDocument, PreparedDocument>();

  /** @throws IndiConnectError `invalid-document` */
  of(document: AnyDocument): PreparedDocument {
    let prepared = this.#prepared.get(document);
    if (prepared === undefined) {
      prepared = prepareDocument(document);
      this.#prepared.set(document, prepared);
    }
    return prepared;
  }

  /**
   * Makes a mended document the one that this client sends from now on. Another call may have been quicker: then its
   * document stays, and what is missing in it is found by the next refusal.
   *
   * @returns the document that stays
   */
  replace(from: PreparedDocument, mended: PreparedDocument): PreparedDocument {
    const current = this.of(from.original);
    if (current !== from) return current;
    this.#prepared.set(from.original, mended);
    return mended;
  }
}
