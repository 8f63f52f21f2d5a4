import { parse, print } from "graphql";
import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import type { Scenario } from "../../sandbox/scenario.ts";
import { scenarios } from "../../sandbox/scenarios.ts";
import { sampleVariables } from "../sample-variables.ts";

/** A service as it is opened, with the scenario that its variables name. */
export interface Opening {
  readonly entry: CatalogueEntry;
  /** None is found and fine. */
  readonly scenario: Scenario | undefined;
}

/** The document of a service as people read it. */
export function queryOf({ service }: CatalogueEntry): string {
  return print(parse(service.text ?? ""));
}

/** The contents of a tab. */
export function openingOf({ entry, scenario }: Opening): { query: string; variables: string } {
  const variables = sampleVariables(entry.inputs, scenario) ?? sampleVariables(entry.inputs);
  return { query: queryOf(entry), variables: JSON.stringify(variables, null, 2) };
}

/** What a link opens: `#face-liveness-passive/no-record`; the first service where it says nothing. Holds no values. */
export function fromHash(entries: readonly CatalogueEntry[], hash: string): Opening {
  const [name, word] = decodeURIComponent(hash.slice(1)).split("/");
  const entry = entries.find((each) => each.name === name || each.operation === name) ?? entries[0];
  if (entry === undefined) throw new Error("No service is shipped.");
  return { entry, scenario: scenarios.find((each) => each.word === word) };
}

/** The part of a link that opens this again. */
export function toHash({ entry, scenario }: Opening): string {
  return `#${entry.name}${scenario === undefined ? "" : `/${scenario.word}`}`;
}
