import type { CatalogueEntry, ServiceInput } from "../catalogue/catalogue.ts";
import { kebabCase } from "../catalogue/kebab-case.ts";
import { prepareDocument } from "../document/prepared-document.ts";
import { problemsOf } from "../input/check-variables.ts";

/** Inputs of a service, by the names of its variables. */
export type Variables = Readonly<Record<string, unknown>>;

export interface InputNote {
  /** `hard`: the client refuses the call. `soft`: it sends the value, with a warning. */
  readonly level: "hard" | "soft";
  readonly problem: string;
}

export interface CheckedInputs {
  readonly notes: ReadonlyMap<string, InputNote>;
  /** The texts that are sent in another form than typed, such as in upper case. */
  readonly rewritten: ReadonlyMap<string, string>;
}

export function checkInputs({ document }: CatalogueEntry, variables: Variables): CheckedInputs {
  const notes = new Map<string, InputNote>();
  const { variables: checked, problems } = problemsOf(
    prepareDocument(document),
    variables,
    ({ variable, problem }) => notes.set(variable, { level: "soft", problem }),
  );
  for (const { variable, problem } of problems)
    if (variable !== undefined) notes.set(variable, { level: "hard", problem });
  const rewritten = new Map<string, string>();
  for (const [name, value] of Object.entries(checked))
    if (typeof value === "string" && typeof variables[name] === "string" && value !== variables[name].trim())
      rewritten.set(name, value);
  return { notes, rewritten };
}

/**
 * The label and the hint of an input. The first clause of the schema's description is the label, the rest is the hint.
 * Without a description, the label is the name in words.
 */
export function wordsOf({ description, variable }: ServiceInput): {
  readonly label: string;
  readonly hint: string;
} {
  const [first = ""] = /^[^.,:;]*/.exec(description) ?? [];
  const label = first === "" ? kebabCase(variable).replaceAll("-", " ") : first;
  const rest = description.slice(first.length).replace(/^[.,:;]\s*/, "");
  return { label: capital(label.replaceAll("`", "")), hint: capital(rest) };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function shownText(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** The value that a typed text stands for. If it does not fit the input's type, the text itself, which the check refuses. */
export function typedValue({ type, required }: ServiceInput, text: string): unknown {
  const isText = type === "String" || type === "ID";
  if (text === "" && !(isText && required)) return undefined;
  if (isText) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Whether an input is a list or an object, which is typed as JSON over several lines. */
export function isJson({ type }: ServiceInput): boolean {
  return !["String", "ID", "Int", "Float", "Boolean"].includes(type);
}
