import type { VNode } from "preact";
import { useId, useMemo } from "preact/hooks";
import { objectIn } from "../../answer/is-object.ts";
import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import { findScenario, scenarios } from "../../sandbox/scenarios.ts";
import type { ExplorerSession } from "../explorer-session.ts";
import { type CheckedInputs, checkInputs, type Variables } from "../input-form.ts";
import { sampleVariables } from "../sample-variables.ts";
import { type Draft, exampleOf, queryOf, type View } from "./drafts.ts";
import { Field } from "./field.tsx";
import { Prose } from "./prose.tsx";
import { Tabs } from "./tabs.tsx";

const VIEWS: Readonly<Record<View, string>> = { form: "Form", json: "JSON", document: "GraphQL" };

interface CallProps {
  readonly session: ExplorerSession;
  readonly entry: CatalogueEntry;
  /** The schema's description of the result. */
  readonly about: string;
  readonly draft: Draft;
  /** The first step, if this service is a later one. */
  readonly before: CatalogueEntry | undefined;
  onChange(change: Partial<Draft>): void;
  onRun(): void;
}

/** The inputs of a service (as a form, as JSON, and with the document), and the button that runs the call. */
export function Call({ session, entry, about, draft, before, onChange, onRun }: CallProps): VNode {
  const { view, variables, query, last, filledBy } = draft;
  const id = useId();
  // The first sentence says what a service finds. The others are for the developer.
  const [lead = "", rest = ""] = about.split(/(?<=[.]) (.*)/);
  const checked = useMemo(() => checkInputs(entry, variables), [entry, variables]);
  const isOwn = query !== queryOf(entry);
  const isRunning = last !== undefined && "running" in last;
  const handedTo = filledBy === undefined ? undefined : entry.service.follows?.as;
  const change = (changed: Variables): void => {
    const isFilled = handedTo !== undefined && changed[handedTo] === variables[handedTo];
    onChange({ variables: changed, json: undefined, filledBy: isFilled ? filledBy : undefined });
  };
  const fillIn = (word: string): void => {
    const scenario = scenarios.find((each) => each.word === word);
    const handed =
      scenario === undefined && handedTo !== undefined ? { [handedTo]: variables[handedTo] } : {};
    change({ ...exampleOf(entry, scenario), ...handed });
  };
  return (
    <form
      class="call card"
      autocomplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onRun();
      }}
    >
      <p class="eyebrow faint row">
        <span>{entry.group}</span> <code>{entry.operation}</code>
      </p>
      <h2 id="call" tabIndex={-1}>
        {entry.title}
      </h2>
      <div class="about">
        <p>
          <Prose text={lead} />
        </p>
        {rest === "" ? null : (
          <p class="faint">
            <Prose text={rest} />
          </p>
        )}
      </div>
      {before === undefined || filledBy !== undefined ? null : (
        <p class="callout">
          This step goes on where another left off. Run <a href={`#${before.name}`}>{before.title}</a> first:
          its answer fills in the id here.
        </p>
      )}
      <Tabs label="How to give the inputs" tabs={VIEWS} chosen={view} onChoose={(view) => onChange({ view })}>
        {view === "form" ? (
          <Fields entry={entry} draft={draft} checked={checked} onChange={change} />
        ) : view === "json" ? (
          <>
            <label for={`${id}-json`} class="hidden">
              Inputs as JSON
            </label>
            <textarea
              id={`${id}-json`}
              class="code"
              rows={Math.min(20, Math.max(6, Object.keys(variables).length + 2))}
              spellcheck={false}
              autocomplete="off"
              value={draft.json ?? JSON.stringify(variables, null, 2)}
              aria-describedby={`${id}-json-note`}
              onInput={({ currentTarget: { value: json } }) =>
                onChange({ json, variables: objectIn(json) ?? variables })
              }
            />
            <div id={`${id}-json-note`} class="note" aria-live="polite">
              {draft.json !== undefined && objectIn(draft.json) === undefined ? (
                <p class="bad">This is not a valid JSON object yet.</p>
              ) : checked.notes.size === 0 ? (
                <p class="faint">The same inputs as in the form.</p>
              ) : (
                [...checked.notes].map(([variable, { level, problem }]) => (
                  <p key={variable} class={level === "hard" ? "bad" : "warn"}>
                    <code>{variable}</code> {problem}.
                  </p>
                ))
              )}
            </div>
          </>
        ) : (
          <>
            <label for={`${id}-document`} class="hidden">
              GraphQL document
            </label>
            <textarea
              id={`${id}-document`}
              class="code"
              rows={Math.min(24, query.split("\n").length + 1)}
              spellcheck={false}
              autocomplete="off"
              value={query}
              aria-describedby={`${id}-document-note`}
              onInput={({ currentTarget }) => onChange({ query: currentTarget.value })}
            />
            <p id={`${id}-document-note`} class="note faint">
              {isOwn
                ? "The call sends your own document. "
                : "The call sends this document to the endpoint, together with the inputs. "}
              {isOwn ? (
                <button type="button" class="link" onClick={() => onChange({ query: queryOf(entry) })}>
                  Take the service's document
                </button>
              ) : null}
            </p>
          </>
        )}
      </Tabs>
      <p class="run">
        <button type="submit" class={session.mode === "sandbox" ? "primary" : "primary billed"}>
          {isRunning ? "Running…" : session.mode === "sandbox" ? "Run" : "Run, billed"}
        </button>
        <span class="faint keys">
          or <kbd>Ctrl</kbd> <kbd>Enter</kbd>
        </span>
        {session.mode === "sandbox" ? (
          <Answers entry={entry} variables={variables} onChoose={fillIn} />
        ) : (
          <button type="button" onClick={() => fillIn("")}>
            Fill in examples
          </button>
        )}
      </p>
    </form>
  );
}

interface FieldsProps {
  readonly entry: CatalogueEntry;
  readonly draft: Draft;
  readonly checked: CheckedInputs;
  onChange(variables: Variables): void;
}

function Fields({ entry, draft, checked: { notes, rewritten }, onChange }: FieldsProps): VNode {
  const { variables, filledBy, last, json } = draft;
  return (
    <>
      {json !== undefined && objectIn(json) === undefined ? (
        <p class="callout">
          What you typed as JSON is not an object yet, so the form has what was there before. It stays under
          JSON until you change the form.
        </p>
      ) : null}
      {entry.inputs.map((input) => (
        <Field
          key={`${entry.operation} ${input.variable}`}
          input={input}
          value={variables[input.variable]}
          note={notes.get(input.variable)}
          rewritten={rewritten.get(input.variable)}
          filledBy={input.variable === entry.service.follows?.as ? filledBy : undefined}
          isStrict={last !== undefined}
          onChange={(value) => {
            const { [input.variable]: _, ...others } = variables;
            onChange(value === undefined ? others : { ...variables, [input.variable]: value });
          }}
        />
      ))}
    </>
  );
}

interface AnswersProps {
  readonly entry: CatalogueEntry;
  readonly variables: Variables;
  onChoose(word: string): void;
}

/** Chooses the sandbox's answer by writing a magic value into the inputs. */
function Answers({ entry, variables, onChoose }: AnswersProps): VNode {
  const id = useId();
  const possible = useMemo(
    () => scenarios.filter((each) => sampleVariables(entry.inputs, each) !== undefined),
    [entry],
  );
  return (
    <span class="answers">
      <label for={id}>Sandbox answers</label>
      <select
        id={id}
        value={findScenario(variables)?.word ?? ""}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        <option value="">found: found and fine</option>
        {possible.map(({ word, meaning }) => (
          <option key={word} value={word}>
            {word}: {meaning.replaceAll("`", "")}
          </option>
        ))}
      </select>
    </span>
  );
}
