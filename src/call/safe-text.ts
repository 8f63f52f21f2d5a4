import type { Drift } from "../answer/drift.ts";
import { type Masker, masker } from "../masking/masker.ts";
import type { Call } from "./call.ts";

// Characters of a server's text in a message.
const MOST_SHOWN = 300;

/** Masks a server's text before the app that made the call sees it. Loaded only if there is such a text. */
export class SafeText {
  readonly #call: Call;
  /** Masks what was sent, keys included. */
  readonly mask: Masker;

  constructor(call: Call) {
    this.#call = call;
    this.mask = masker(...call.hidden());
  }

  /** Makes a text fit for a message. */
  show(text: string): string {
    return this.mask(text).slice(0, MOST_SHOWN);
  }

  /** Tells the app of a difference between an answer and the schema. */
  report(kind: Drift["kind"], path: string, expected?: string, found?: string): void {
    // What was dropped cannot arrive, and was told.
    if (this.#call.document.dropped.includes(path)) return;
    // Names are the server's text as well: what is none, or repeats what was sent, is not told.
    const name = (text: string): string =>
      /^([\w.[\]]{1,200}|no __typename)$/.test(text) ? this.show(text) : "(not a name)";
    this.#call.tell({
      kind,
      operation: this.#call.operation,
      path: name(path),
      ...(expected && { expected }),
      ...(found && { found: name(found) }),
    });
  }
}
