import type { Drift } from "../answer/drift.ts";
import { type Masker, masker } from "../masking/masker.ts";
import type { Call } from "./call.ts";

// The most characters of a server's text in a message.
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

  /** Masks and shortens a text for a message. */
  show(text: string): string {
    return this.mask(text).slice(0, MOST_SHOWN);
  }

  /** Reports a difference between an answer and the schema to the app. */
  report(kind: Drift["kind"], path: string, expected?: string, found?: string): void {
    // A dropped field cannot arrive, and it was reported when it was dropped.
    if (this.#call.document.dropped.includes(path)) return;
    // Names come from the server too. So it reports no text that is not a name, and masks what was sent.
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
