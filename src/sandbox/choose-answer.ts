import type { Overrides } from "./overrides.ts";
import type { ReadOperation } from "./read-operation.ts";
import type { SandboxService } from "./sandbox-service.ts";
import { declined, findScenario, type Scenario } from "./scenarios.ts";
import type { Steps } from "./steps.ts";

/** The answer to an operation: an envelope to execute, or an answer that no GraphQL server would write. */
export type ChosenAnswer =
  | { readonly word: string; readonly http: NonNullable<Scenario["http"]> }
  | { readonly word: string; readonly envelope: unknown; readonly scenario?: Scenario | undefined };

/**
 * Chooses the sandbox's answer: the one that a test asked for, else the one that a magic value in the input asks for, else
 * the refusal of a step that is out of order, else the service's own answer.
 *
 * @param known the service; absent if nobody knows it, or if it is not of the request's application
 */
export function chooseAnswer(
  known: SandboxService | undefined,
  { documentType, variables, input }: ReadOperation,
  overrides: Overrides,
  steps: Steps,
): ChosenAnswer {
  if (known === undefined) {
    // Integrators got this text for another product's code. The vendor documents none.
    return {
      word: "declined-unsupported",
      envelope: declined(`Unsupported document type: ${documentType}`),
    };
  }
  const override = overrides.take(known, variables);
  if (override !== undefined && "envelope" in override)
    return { word: "overridden", envelope: override.envelope };
  const scenario = override === undefined ? findScenario(input) : override.scenario;
  const word = scenario?.word ?? "found";
  if (scenario?.http !== undefined) return { word, http: scenario.http };
  const refusal = scenario === undefined ? steps.refusal(known.service, input) : undefined;
  if (refusal !== undefined) return { word: "declined-step", envelope: refusal };
  const { found, ...others } = known.answers;
  const given = others[word] ?? scenario?.envelope?.(found) ?? found;
  return { word, scenario, envelope: steps.handOver(known.service, input, given) };
}
