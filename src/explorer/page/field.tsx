import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import type { CatalogueEntry, ServiceInput } from "../../catalogue/catalogue.ts";
import { type InputNote, isJson, shownText, typedValue, wordsOf } from "../input-form.ts";
import { Prose } from "./prose.tsx";

interface FieldProps {
  readonly input: ServiceInput;
  readonly value: unknown;
  readonly note: InputNote | undefined;
  /** The text that is sent instead of the typed one. */
  readonly rewritten: string | undefined;
  /** The earlier step that filled it in. */
  readonly filledBy: CatalogueEntry | undefined;
  /** Whether a missing value is reported even before the person leaves the field. */
  readonly isStrict: boolean;
  onChange(value: unknown): void;
}

/** One input of a service: its label, its field, and what the client says about the typed value. */
export function Field({ input, value, note, rewritten, filledBy, isStrict, onChange }: FieldProps): VNode {
  const { variable, required, format, type } = input;
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const [isLeft, setLeft] = useState(false);
  // A number is shown as it was typed, because "1.0" and 1 are the same number.
  const isTyped = typed !== undefined && typedValue(input, typed) === value;
  const shown = isTyped ? typed : shownText(value);
  // Do not report a half-typed value or an empty field as wrong yet.
  const isSaid = isLeft || isStrict || (note?.level === "hard" && shown !== "");
  const isFaulty = isSaid && note?.level === "hard";
  const { label, hint } = wordsOf(input);
  const field = {
    id: `${id}-field`,
    "aria-describedby": `${id}-hint ${id}-note`,
    "aria-invalid": isFaulty,
    "aria-required": required,
    "data-variable": variable,
    onBlur: () => setLeft(true),
  };
  const text = {
    ...field,
    class: format?.name === "password" ? "secret" : "",
    value: shown,
    // The value is about a person, so the browser must not keep it.
    autocomplete: "off",
    spellcheck: false,
    autocapitalize: "off" as const,
    onInput({ currentTarget }: { currentTarget: { value: string } }) {
      setTyped(currentTarget.value);
      onChange(typedValue(input, currentTarget.value));
    },
  };
  return (
    <div class="field">
      <p class="field-head">
        <label for={`${id}-field`}>{label}</label>
        <span class="faint">
          <code>{variable}</code> {required ? "" : "optional"}
        </span>
      </p>
      {type === "Boolean" ? (
        <p class="check">
          <input
            {...field}
            type="checkbox"
            checked={value === true}
            onChange={({ currentTarget }) => onChange(currentTarget.checked)}
          />
          <span aria-hidden="true">{value === true ? "true" : "false"}</span>
        </p>
      ) : isJson(input) ? (
        <textarea {...text} rows={3} />
      ) : (
        <input {...text} inputMode={type === "Int" || type === "Float" ? "decimal" : undefined} />
      )}
      <p id={`${id}-note`} class="note" aria-live="polite">
        {note !== undefined && isSaid ? (
          <span class={note.level === "hard" ? "bad" : "warn"}>
            {note.level === "hard" ? "This " : "Looks odd: it "}
            {note.problem}.
          </span>
        ) : filledBy !== undefined ? (
          <span class="good">Filled in with the answer of {filledBy.title}.</span>
        ) : rewritten !== undefined ? (
          <span class="faint">
            Sent as <code>{rewritten}</code>
          </span>
        ) : null}
      </p>
      <p id={`${id}-hint`} class="hint faint">
        <Prose text={hint} />{" "}
        {format === undefined || shown === format.example ? null : (
          <>
            Such as <code>{format.example}</code>
          </>
        )}
      </p>
    </div>
  );
}
