import type { AstNode } from "../document/ast-node.ts";
import type { Envelope, VerificationDocument } from "../document/document.ts";
import { serviceId } from "../document/service.ts";
import type { SandboxEnvelope, SandboxService } from "./sandbox-service.ts";
import { type Scenario, scenarios } from "./scenarios.ts";

/**
 * The answer of an override: an envelope, possibly with a part of a result, or the word of a scenario. Missing parts of the
 * envelope come from the fixture.
 */
export type SandboxReply<Result> =
  | (Omit<Envelope<Result>, "result"> & {
      readonly result?: Partial<Result> | null;
      readonly scenario?: never;
    })
  | { readonly scenario: string };

/** An override, or a function that creates one from the request's variables. */
export type SandboxAnswer<Result, Variables> =
  | SandboxReply<Result>
  | ((variables: Variables) => SandboxReply<Result>);

type Values = Readonly<Record<string, unknown>>;
/** The answer to one request: a complete envelope, or a scenario. Without a scenario, the service's own answer. */
type Overridden = { readonly envelope: SandboxEnvelope } | { readonly scenario: Scenario | undefined };
type Give = (variables: Values, found: SandboxEnvelope) => Overridden;

/** The answers that a test sets. They belong to a service, whichever document asks for it. */
export class Overrides {
  readonly #always = new Map<string, Give>();
  readonly #inLine = new Map<string, Give[]>();

  /** Answers the requests of the document's service: all of them, or only the next one. Several for the next queue up. */
  set<Result, Variables>(
    document: VerificationDocument<Result, Variables>,
    answer: SandboxAnswer<Result, Variables>,
    which: "all" | "next",
  ): void {
    const id = serviceId(document.service);
    const give = giver(document, answer as SandboxAnswer<Values, Values>);
    if (which === "all") this.#always.set(id, give);
    else this.#inLine.set(id, [...(this.#inLine.get(id) ?? []), give]);
  }

  /** What was set for a request, if anything was. */
  take({ service, answers }: SandboxService, variables: Values): Overridden | undefined {
    const id = serviceId(service);
    const give = this.#inLine.get(id)?.shift() ?? this.#always.get(id);
    return give?.(variables, answers.found);
  }

  clear(): void {
    this.#always.clear();
    this.#inLine.clear();
  }
}

function giver(document: { definitions: readonly AstNode[] }, answer: SandboxAnswer<Values, Values>): Give {
  // Refuse an unknown scenario at once.
  if (typeof answer !== "function" && answer.scenario !== undefined) scenarioOf(answer.scenario);
  const [root] = selectionsOf(document.definitions[0]);
  const result = selectionsOf(root).find(({ name }) => name?.value === "result");
  return (variables, found) => {
    const reply = typeof answer === "function" ? answer(variables) : answer;
    if (reply.scenario !== undefined) return { scenario: scenarioOf(reply.scenario) };
    const given = unaliased(selectionsOf(result), reply.result ?? null) as Values | null;
    const isWhole = reply.result === null || reply.ok === false;
    return { envelope: { ...found, ...reply, result: isWhole ? given : { ...found.result, ...given } } };
  };
}

function scenarioOf(word: string): Scenario | undefined {
  const scenario = scenarios.find((each) => each.word === word);
  if (scenario !== undefined || word === "found") return scenario;
  throw new TypeError(
    `The sandbox has no scenario ${JSON.stringify(word)}. docs/sandbox.md lists the scenarios.`,
  );
}

/** A result with the schema's names, because an app's document may use aliases. */
function unaliased(selections: readonly AstNode[], value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => unaliased(selections, item));
  if (typeof value !== "object" || value === null) return value;
  const fields = fieldsOf(selections);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const field = fields.find(({ alias, name }) => (alias ?? name)?.value === key);
      return [field?.name?.value ?? key, unaliased(selectionsOf(field), inner)];
    }),
  );
}

function fieldsOf(selections: readonly AstNode[]): AstNode[] {
  return selections.flatMap((node) => (node.kind === "Field" ? [node] : fieldsOf(selectionsOf(node))));
}

function selectionsOf(node: AstNode | undefined): readonly AstNode[] {
  return node?.selectionSet?.selections ?? [];
}
