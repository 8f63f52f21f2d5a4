import type { GraphQLSchema } from "graphql";
import type { VNode } from "preact";
import { useEffect, useId, useMemo, useRef, useState } from "preact/hooks";
import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import { findScenario } from "../../sandbox/scenarios.ts";
import type { ExplorerSession } from "../explorer-session.ts";
import { checkInputs, shownText, wordsOf } from "../input-form.ts";
import { Call } from "./call.tsx";
import {
  afterRun,
  type Draft,
  type Drafts,
  draftOf,
  exampleOf,
  fromHash,
  isHalfTyped,
  stepBefore,
  stepsAfter,
  toHash,
} from "./drafts.ts";
import { Outcome } from "./outcome.tsx";
import { type AskedCall, runner } from "./runner.ts";
import { Services } from "./services.tsx";
import { Snippets } from "./snippets.tsx";

interface ExplorerProps {
  readonly session: ExplorerSession;
  readonly schema: GraphQLSchema;
  readonly entries: readonly CatalogueEntry[];
}

export function Explorer({ session, schema, entries }: ExplorerProps): VNode {
  const [entry, setEntry] = useState(() => fromHash(entries, location.hash).entry);
  const [drafts, setDrafts] = useState<Drafts>({});
  const [billed, setBilled] = useState<BilledCall>();
  const run = useMemo(
    () => runner(session, entries, (call) => new Promise((answer) => setBilled({ ...call, answer }))),
    [session, entries],
  );
  const isFree = session.mode === "sandbox";
  const draftFor = (each: CatalogueEntry, known = drafts): Draft =>
    known[each.operation] ?? draftOf(session, each);
  const draft = draftFor(entry);
  const change = (changed: Partial<Draft>): void =>
    setDrafts((known) => ({ ...known, [entry.operation]: { ...draftFor(entry, known), ...changed } }));

  const execute = async (): Promise<void> => {
    const { view, variables, query, last } = draft;
    if ((last !== undefined && "running" in last) || billed !== undefined) return;
    if (view === "json" && isHalfTyped(draft))
      return change({ last: { refused: "The inputs are not a JSON object. Nothing was sent." } });
    change({ last: { running: true } });
    const { notes } = checkInputs(entry, variables);
    const isRefused = [...notes.values()].some(({ level }) => level === "hard");
    // If an input is refused, stay at the form, where the person can correct it.
    if (!isRefused) show("answer");
    const became = await run({ entry, query, variables });
    if ("refused" in became) return change({ last: became });
    setDrafts((known) => afterRun(known, session, entries, became));
    const faulty = '.call [aria-invalid="true"]';
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (isRefused && view === "form") document.querySelector<HTMLElement>(faulty)?.focus();
        else show("answer");
      }),
    );
  };
  const address = useRef(location.hash);

  useEffect(() => {
    const follow = (): void => {
      address.current = location.hash;
      const { entry, scenario } = fromHash(entries, location.hash);
      setEntry(entry);
      if (!isFree || scenario === undefined) return;
      setDrafts((known) => {
        const draft = draftFor(entry, known);
        if (findScenario(draft.variables) === scenario) return known;
        const filled = { variables: exampleOf(entry, scenario), json: undefined, filledBy: undefined };
        return { ...known, [entry.operation]: { ...draft, ...filled } };
      });
    };
    const press = (event: KeyboardEvent): void => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      document.querySelector<HTMLFormElement>("form.call")?.requestSubmit();
    };
    follow();
    window.addEventListener("hashchange", follow);
    window.addEventListener("keydown", press);
  }, []);

  useEffect(() => {
    // If the address is another one, somebody followed a link whose event has not arrived yet.
    if (isFree && location.hash === address.current) {
      history.replaceState(null, "", toHash(entry, draft.variables));
      address.current = location.hash;
    }
    document.title = `${entry.title} – IndiConnect explorer`;
  }, [entry, draft.variables]);

  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: it leads to a part of the page, but the address names the service */}
      <a
        class="skip"
        href="#call"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById("call")?.focus();
        }}
      >
        Skip to the inputs
      </a>
      <header class="page-header">
        <h1>IndiConnect explorer</h1>
        {isFree ? (
          <p class="badge good">Sandbox: made-up answers, nothing is billed</p>
        ) : (
          <p class="badge bad">
            {session.environment ?? "Vendor"}: every run is billed ({new URL(session.endpoint).host})
          </p>
        )}
      </header>
      <div class="page">
        <Services
          entries={entries}
          current={entry}
          onChoose={(chosen) => {
            location.hash = chosen.name;
            document.getElementById("call")?.focus();
          }}
        />
        <main>
          <Call
            session={session}
            entry={entry}
            about={schema.getType(entry.service.resultType)?.description?.replace(/\s+/g, " ") ?? ""}
            draft={draft}
            before={stepBefore(entries, entry)}
            onChange={change}
            onRun={execute}
          />
          <Outcome
            key={entry.operation}
            schema={schema}
            last={draft.last}
            isAsking={billed !== undefined}
            isFree={isFree}
            next={stepsAfter(entries, entry)}
          />
          <Snippets session={session} entries={entries} entry={entry} draftFor={draftFor} />
        </main>
      </div>
      {billed === undefined ? null : (
        <BilledDialog
          session={session}
          call={billed}
          onClose={(yes) => {
            billed.answer(yes);
            setBilled(undefined);
          }}
        />
      )}
    </>
  );
}

/** A call that waits for its confirmation. */
interface BilledCall extends AskedCall {
  answer(yes: boolean): void;
}

interface BilledDialogProps {
  readonly session: ExplorerSession;
  readonly call: BilledCall;
  onClose(yes: boolean): void;
}

/** Says that a call is billed, shows what goes out, and asks. */
function BilledDialog({ session, call, onClose }: BilledDialogProps): VNode {
  const { entry, variables } = call;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Gives the focus back.
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose(false);
      }}
    >
      <h2 id={id}>This is billed</h2>
      <p>
        <strong>{entry.operation}</strong> goes to {new URL(session.endpoint).host}
        {session.environment === undefined ? "" : ` (${session.environment})`} once, with the keys that the
        explorer was started with. The vendor bills it to their account.
      </p>
      <dl class="sent-inputs">
        {entry.inputs
          .filter(({ variable }) => variables[variable] !== undefined)
          .map((input) => (
            <div key={input.variable}>
              <dt>{wordsOf(input).label}</dt>
              <dd class={input.format?.name === "password" ? "secret" : ""}>
                {shownText(variables[input.variable])}
              </dd>
            </div>
          ))}
      </dl>
      <p class="faint">Check a person only with their consent.</p>
      <p class="row">
        <button type="button" onClick={() => onClose(false)}>
          Cancel
        </button>
        <button type="button" class="billed" onClick={() => onClose(true)}>
          Send it and be billed
        </button>
      </p>
    </dialog>
  );
}

/** Scrolls to an element if too little of it is in view. On a narrow screen, more of it must be in view. */
function show(id: string): void {
  const element = document.getElementById(id);
  if (element === null) return;
  const { top, bottom } = element.getBoundingClientRect();
  const lowest = innerHeight * (innerWidth < 900 ? 0.2 : 0.66);
  if (top >= 0 && (bottom <= innerHeight || top <= lowest)) return;
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({ behavior: isCalm ? "auto" : "smooth", block: "start" });
}
