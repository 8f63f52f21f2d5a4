import { parse, print } from "graphql";
import { objectIn } from "../../answer/is-object.ts";
import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import { handedOver } from "../../document/input-of.ts";
import { findScenario, type Scenario, scenarios } from "../../sandbox/scenarios.ts";
import type { ExplorerSession } from "../explorer-session.ts";
import type { Variables } from "../input-form.ts";
import { sampleVariables } from "../sample-variables.ts";
import type { FinishedRun, RefusedRun } from "./runner.ts";

type Entries = readonly CatalogueEntry[];
export type LastRun = { readonly running: true } | RefusedRun | FinishedRun;

/** The inputs of a service and its last run. The page keeps them while it is open, and stores them nowhere. */
export interface Draft {
  /** How the inputs are shown. */
  readonly view: "form" | "json" | "document";
  readonly variables: Variables;
  /** The text of the inputs, if they were last typed as JSON. It may be invalid while somebody types. */
  readonly json?: string | undefined;
  readonly query: string;
  /** The earlier step whose answer filled in an input. */
  readonly filledBy?: CatalogueEntry | undefined;
  readonly last?: LastRun | undefined;
}

export type Drafts = Readonly<Record<string, Draft>>;

/** Whether the inputs were last typed as JSON that is not an object yet. */
export function isHalfTyped({ json }: Draft): boolean {
  return json !== undefined && objectIn(json) === undefined;
}

/** The document of a service, formatted for people. */
export function queryOf({ service }: CatalogueEntry): string {
  return print(parse(service.text ?? ""));
}

/** Example inputs of a service. With a scenario, they contain its magic value. */
export function exampleOf({ inputs }: CatalogueEntry, scenario?: Scenario): Variables {
  return sampleVariables(inputs, scenario) ?? sampleVariables(inputs) ?? {};
}

/** The draft of an untouched service: examples in the sandbox, and empty inputs if a run is billed. */
export function draftOf(session: ExplorerSession, entry: CatalogueEntry): Draft {
  const variables = session.mode === "sandbox" ? exampleOf(entry) : {};
  return { view: "form", variables, query: queryOf(entry) };
}

/** The later steps of a check. Steps that ask the person for something come first. */
export function stepsAfter(entries: Entries, { service }: CatalogueEntry): CatalogueEntry[] {
  return entries
    .filter((each) => each.service.follows?.documentType === service.documentType)
    .sort((a, b) => b.inputs.length - a.inputs.length);
}

/** The first step of a check, if the service is a later step. */
export function stepBefore(entries: Entries, { service }: CatalogueEntry): CatalogueEntry | undefined {
  return entries.find((each) => each.service.documentType === service.follows?.documentType);
}

/**
 * The services that a program calls to get the answer of one: that service, or the steps of its check. A first step comes
 * with the second. A step that asks the person for nothing comes last.
 */
export function stepsTo(entries: Entries, entry: CatalogueEntry): CatalogueEntry[] {
  const first = stepBefore(entries, entry) ?? entry;
  const later = stepsAfter(entries, first);
  const last = entry === first ? 1 : later.indexOf(entry) + 1;
  return [first, ...later.slice(0, last)];
}

/** The drafts after a run: its service keeps the outcome, and the values that it passes on fill in the later steps. */
export function afterRun(
  drafts: Drafts,
  session: ExplorerSession,
  entries: Entries,
  run: FinishedRun,
): Drafts {
  const { entry, read } = run;
  const draft = drafts[entry.operation] ?? draftOf(session, entry);
  const changed: Record<string, Draft> = { ...drafts, [entry.operation]: { ...draft, last: run } };
  const { outcome } = read;
  if (!("verification" in outcome) || !outcome.verification.ok) return changed;
  const { document } = entry;
  const result = outcome.verification.result as Variables;
  for (const next of stepsAfter(entries, entry)) {
    const { follows } = next.service;
    const handed = follows && handedOver(follows, { document, variables: draft.variables, result });
    if (follows === undefined || handed === undefined) continue;
    const { json, last, ...kept } = drafts[next.operation] ?? draftOf(session, next);
    const variables = { ...kept.variables, [follows.as]: handed };
    changed[next.operation] = { ...kept, variables, filledBy: entry };
  }
  return changed;
}

/**
 * Reads `#face-liveness-passive/no-record`. Without a service, opens the first one. Without a scenario, the inputs stay
 * unchanged. A link contains no values.
 */
export function fromHash(
  entries: Entries,
  hash: string,
): { readonly entry: CatalogueEntry; readonly scenario: Scenario | undefined } {
  const [name, word] = hash.slice(1).split("/");
  const entry = entries.find((each) => each.name === name || each.operation === name) ?? entries[0];
  return { entry: entry as CatalogueEntry, scenario: scenarios.find((each) => each.word === word) };
}

/** The part of a link that opens this service and scenario again. */
export function toHash({ name }: CatalogueEntry, variables: Variables): string {
  const scenario = findScenario(variables);
  return `#${name}${scenario === undefined ? "" : `/${scenario.word}`}`;
}
