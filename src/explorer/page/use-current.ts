import { useOperationsEditorState, useVariablesEditorState } from "@graphiql/react";
import { useMemo } from "react";
import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import { findScenario } from "../../sandbox/find-scenario.ts";
import type { Scenario } from "../../sandbox/scenario.ts";
import { readRun } from "../read-run.ts";
import { queryOf } from "./opening.ts";

/** What stands in the editors now. */
export interface Current {
  readonly query: string;
  /** Nothing while they cannot be parsed. */
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  /** The service that the document asks for. */
  readonly entry: CatalogueEntry | undefined;
  /** Whether the document is the one of the service, but for its layout. */
  readonly asGiven: boolean;
  /** The scenario that the variables name. */
  readonly scenario: Scenario | undefined;
}

/** Reads the editors, and again after each change. */
export function useCurrent(entries: readonly CatalogueEntry[]): Current {
  const [query] = useOperationsEditorState();
  const [text] = useVariablesEditorState();
  return useMemo(() => {
    const variables = parsed(text);
    const run = readRun(
      JSON.stringify({ query }),
      entries.map(({ service }) => service),
    );
    const service = typeof run === "string" ? undefined : run.service;
    const entry = entries.find((each) => each.service === service);
    return {
      query,
      variables,
      entry,
      asGiven: entry !== undefined && squeezed(queryOf(entry)) === squeezed(query),
      scenario: findScenario(variables),
    };
  }, [entries, query, text]);
}

function parsed(text: string): Current["variables"] {
  if (text.trim() === "") return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Current["variables"])
      : undefined;
  } catch {
    return undefined;
  }
}

const squeezed = (text: string): string => text.replace(/\s+/g, " ").trim();
