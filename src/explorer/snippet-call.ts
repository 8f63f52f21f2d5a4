import * as shipped from "../../generated/services.ts";
import type { CatalogueEntry } from "../catalogue/catalogue.ts";
import type { Run, RunnableService } from "./run-request.ts";
import { sampleVariables } from "./sample-variables.ts";

export interface SnippetCall extends Run {
  readonly service: RunnableService;
  /** The export that is called. */
  readonly operation: string;
  /** The module that exports it: this package, or the one that the codegen preset wrote for an app's own services. */
  readonly from: string;
  /** Names of the most interesting fields of the result. */
  readonly results: readonly string[];
  /** In a later step, the variable whose value comes from the first step's answer. */
  readonly handedOver: string | undefined;
  /** The variable that is an OTP. Only the person knows it. */
  readonly otp: string | undefined;
}

/** Prepares a call for a snippet. Missing inputs are filled with examples, because the code would not compile without. */
export function snippetCall(
  entry: CatalogueEntry,
  query: string,
  variables: SnippetCall["variables"],
): SnippetCall {
  const given = Object.entries(variables).filter(([, value]) => value !== "");
  return {
    operation: entry.operation,
    from: isShipped(entry) ? "indiconnect" : "./generated/services.ts",
    query,
    variables: { ...sampleVariables(entry.inputs), ...Object.fromEntries(given) },
    service: entry.service,
    results: tellingFields(entry),
    handedOver: entry.service.follows?.as,
    otp: entry.inputs.find(({ format }) => format?.name === "otp")?.variable,
  };
}

function isShipped({ operation, service }: CatalogueEntry): boolean {
  return (shipped as Readonly<Record<string, { readonly service: unknown }>>)[operation]?.service === service;
}

/** The fields of a result in the order of interest: yes or no, then scores, then the rest. */
function tellingFields({ service }: CatalogueEntry): string[] {
  const rank = (shape: unknown): number => (shape === "Boolean" ? 0 : shape === "Float" ? 1 : 2);
  return Object.entries(service.shape)
    .filter(([name]) => name !== "__typename" && !/^(status_?code|request_?id|case_?id)$/i.test(name))
    .sort(([, a], [, b]) => rank(a) - rank(b))
    .map(([name]) => name)
    .slice(0, 3);
}
