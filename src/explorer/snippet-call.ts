import * as shipped from "../../generated/services.ts";
import type { CatalogueEntry } from "../catalogue/catalogue.ts";
import type { RunnableService } from "./run-request.ts";
import { sampleVariables } from "./sample-variables.ts";

/** A call as snippets write it. */
export interface SnippetCall {
  /** The export that is called. */
  readonly operation: string;
  /** The module that has it: this package, or what the codegen preset wrote for an app's own services. */
  readonly from: string;
  /** The document as it is sent. */
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly service: RunnableService;
  /** Names of the result's fields that are worth a line. */
  readonly results: readonly string[];
  /** Of a later step: the variable that the first step's answer gives. */
  readonly handedOver: string | undefined;
  /** The variable that is an OTP: only the person can give it. */
  readonly otp: string | undefined;
}

/** What snippets need to know of a call. Inputs that are not given yet are examples: code without them would not compile. */
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

/** What a person looks for first in a result: yes or no, then scores, then the rest. */
function tellingFields({ service }: CatalogueEntry): string[] {
  const rank = (shape: unknown): number => (shape === "Boolean" ? 0 : shape === "Float" ? 1 : 2);
  return Object.entries(service.shape)
    .filter(([name]) => name !== "__typename" && !/^(status_?code|request_?id|case_?id)$/i.test(name))
    .sort(([, a], [, b]) => rank(a) - rank(b))
    .map(([name]) => name)
    .slice(0, 3);
}
