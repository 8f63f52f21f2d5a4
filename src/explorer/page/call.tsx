import type { ComponentChildren, VNode } from "preact";
import { useId, useMemo } from "preact/hooks";
import { objectIn } from "../../answer/is-object.ts";
import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import { findScenario, type Scenario, scenarios } from "../../sandbox/scenarios.ts";
import type { ExplorerSession } from "../explorer-session.ts";
import { type CheckedInputs, checkInputs, type Variables } from "../input-form.ts";
import { sampleVariables } from "../sample-variables.ts";
import { type Draft, exampleOf, isHalfTyped, queryOf } from "./drafts.ts";
import { Field } from "./field.tsx";
import { Prose } from "./prose.tsx";
import { Tabs } from "./tabs.tsx";

const VIEWS = { form: "Form", json: "JSON", document: "GraphQL" } as const;

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
  const { view, variables, query, last, filledBy, json } = draft;
  const isFree = session.mode === "sandbox";
  const checked = useMemo(() => checkInputs(entry, variables), [entry, variables]);
  const isOwn = query !== queryOf(entry);
  const handedTo = filledBy === undefined ? undefined : entry.service.follows?.as;
  const change = (changed: Variables): void => {
    const isFilled = handedTo !== undefined && changed[handedTo] === variables[handedTo];
    onChange({ variables: changed, json: undefined, filledBy: isFilled ? filledBy : undefined });
  };
  const fillIn = (scenario: Scenario | undefined): void => {
    const isKept = scenario === undefined && handedTo !== undefined;
    change({ ...exampleOf(entry, scenario), ...(isKept && { [handedTo]: variables[handedTo] }) });
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
      <p class="about">
        <Prose text={about} />
      </p>
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
          <CodeField
            key={view}
            label="Inputs as JSON"
            value={json ?? JSON.stringify(variables, null, 2)}
            onInput={(json) => onChange({ json, variables: objectIn(json) ?? variables })}
          >
            {isHalfTyped(draft) ? (
              <p class="bad">This is not a valid JSON object yet.</p>
            ) : (
              <p class="faint">The same inputs as in the form.</p>
            )}
          </CodeField>
        ) : (
          <CodeField
            key={view}
            label="GraphQL document"
            value={query}
            onInput={(query) => onChange({ query })}
          >
            {isOwn ? (
              <p class="faint">
                The call sends your own document.{" "}
                <button type="button" class="link" onClick={() => onChange({ query: queryOf(entry) })}>
                  Take the service's document
                </button>
              </p>
            ) : (
              <p class="faint">The call sends this document to the endpoint, together with the inputs.</p>
            )}
          </CodeField>
        )}
      </Tabs>
      <p class="run">
        <button type="submit" class={isFree ? "primary" : "primary billed"}>
          {last !== undefined && "running" in last ? "Running…" : isFree ? "Run" : "Run, billed"}
        </button>
        <span class="faint keys">
          or <kbd>Ctrl</kbd> <kbd>Enter</kbd>
        </span>
        {isFree ? (
          <Answers entry={entry} variables={variables} onChoose={fillIn} />
        ) : (
          <button type="button" onClick={() => fillIn(undefined)}>
            Fill in examples
          </button>
        )}
      </p>
    </form>
  );
}

interface CodeFieldProps {
  readonly label: string;
  readonly value: string;
  onInput(text: string): void;
  /** Hints and problems, shown below the text. */
  readonly children: ComponentChildren;
}

function CodeField({ label, value, onInput, children }: CodeFieldProps): VNode {
  const id = useId();
  return (
    <>
      <textarea
        class="code"
        aria-label={label}
        rows={Math.min(24, Math.max(6, value.split("\n").length + 1))}
        spellcheck={false}
        autocomplete="off"
        value={value}
        aria-describedby={`${id}-note`}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      <div id={`${id}-note`} class="note" aria-live="polite">
        {children}
      </div>
    </>
  );
}

interface FieldsProps {
  readonly entry: CatalogueEntry;
  readonly draft: Draft;
  readonly checked: CheckedInputs;
  onChange(variables: Variables): void;
}

function Fields({ entry, draft, checked: { notes, rewritten }, onChange }: FieldsProps): VNode {
  const { variables, filledBy, last } = draft;
  return (
    <>
      {isHalfTyped(draft) ? (
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
  onChoose(scenario: Scenario | undefined): void;
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
        onChange={({ currentTarget }) => onChoose(possible.find(({ word }) => word === currentTarget.value))}
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
