import * as shipped from "../../generated/services.ts";
import type { CatalogueEntry } from "../catalogue/catalogue.ts";
import type { ExplorerSession } from "./explorer-session.ts";
import { type Run, type RunnableService, runRequest } from "./run-request.ts";
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

/** The same call for a shell. It contains the sandbox's keys; those for the vendor come from the environment. */
export function curlSnippet(session: ExplorerSession, call: SnippetCall): string {
  const keys = session.credentials ?? {
    serviceKey: "$INDICONNECT_SERVICE_KEY",
    accessKey: "$INDICONNECT_ACCESS_KEY",
    secretKey: "$INDICONNECT_SECRET_KEY",
  };
  const { providerCode, endpoint } = session;
  const { url, headers, body } = runRequest(call, { url: new URL(endpoint), keys, providerCode });
  return [
    `curl ${inSingleQuotes(url.href)}`,
    ...Object.entries(headers).map(([name, value]) => `  -H "${name}: ${value}"`),
    `  --data-raw ${inSingleQuotes(body)}`,
  ].join(" \\\n");
}

/** A shell changes nothing between single quotes, except the quote itself. */
function inSingleQuotes(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
