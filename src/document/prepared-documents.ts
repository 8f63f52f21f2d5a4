import { type AnyDocument, bodyStart, type PreparedDocument, prepareDocument } from "./prepared-document.ts";

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
   */
  replace(
    from: PreparedDocument,
    mended: { readonly document: AnyDocument; readonly text: string; readonly dropped: readonly string[] },
  ): PreparedDocument {
    const current = this.#prepared.get(from.original);
    if (current !== undefined && current !== from) return current;
    const { document, text } = mended;
    const dropped = [...from.dropped, ...mended.dropped];
    const next = { ...from, document, text, bodyStart: bodyStart(text), dropped };
    this.#prepared.set(from.original, next);
    return next;
  }
}
