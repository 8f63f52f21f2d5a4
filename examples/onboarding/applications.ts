import { randomUUID } from "node:crypto";
import { type Application, CHECKS } from "./application.ts";
import { CONSENT, type FormValues } from "./read-form.ts";

const FORM_LASTS_MS = 60 * 60_000;
const MOST = 10_000;

/**
 * The applications, in memory. A real app keeps them in its database, with the form's token as a unique column. The ledger,
 * not this class, knows what was paid for.
 */
export class Applications {
  readonly #forms = new Map<string, { readonly session: string; readonly until: number; id?: string }>();
  readonly #kept = new Map<string, Application>();
  readonly #listeners = new Map<string, Set<() => void>>();

  /** Creates a token for one form of this browser. Everything that is sent with it is one application. */
  issue(session: string): string {
    const token = randomUUID();
    this.#forms.set(token, { session, until: Date.now() + FORM_LASTS_MS });
    drop(this.#forms);
    return token;
  }

  /** Whether a form with this token may be sent, or was sent. */
  accepts(token: string, session: string): boolean {
    const form = this.#forms.get(token);
    return form !== undefined && form.session === session && form.until > Date.now();
  }

  /** The application of a token: a new one the first time, then always the same. It awaits nothing, so it is atomic. */
  begin(token: string, values: FormValues): { readonly application: Application; readonly isNew: boolean } {
    const form = this.#forms.get(token);
    if (form === undefined) throw new Error("The token must be accepted first.");
    const known = form.id === undefined ? undefined : this.#kept.get(form.id);
    if (known !== undefined) return { application: known, isNew: false };
    const application: Application = {
      id: randomUUID(),
      session: form.session,
      consent: { text: CONSENT, at: new Date() },
      values,
      checks: {
        liveness: { state: "waiting" },
        bankAccount: { state: "waiting" },
        nameMatch: { state: "waiting" },
      },
    };
    form.id = application.id;
    this.#kept.set(application.id, application);
    drop(this.#kept);
    return { application, isNew: true };
  }

  /** Finds an application of this browser. For another browser, it looks as if there were none. */
  find(id: string, session: string): Application | undefined {
    const application = this.#kept.get(id);
    return application?.session === session ? application : undefined;
  }

  /** Lets unsent checks wait again. False if there are none, for example if somebody asks twice. */
  again(application: Application): boolean {
    if (!CHECKS.some((name) => application.checks[name].state === "not-sent")) return false;
    for (const name of CHECKS) application.checks[name] = { state: "waiting" };
    return true;
  }

  changed(application: Application): void {
    for (const tell of this.#listeners.get(application.id) ?? []) tell();
  }

  /** @returns a function that stops listening */
  listen(application: Application, tell: () => void): () => void {
    const listeners = this.#listeners.get(application.id) ?? new Set();
    this.#listeners.set(application.id, listeners.add(tell));
    return () => {
      listeners.delete(tell);
      if (listeners.size === 0) this.#listeners.delete(application.id);
    };
  }
}

/** Drops the oldest entry, so that the memory stays bounded. */
function drop(entries: Map<string, unknown>): void {
  for (const key of entries.keys()) {
    if (entries.size <= MOST) return;
    entries.delete(key);
  }
}
