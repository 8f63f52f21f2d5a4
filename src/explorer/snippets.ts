import * as shipped from "../../generated/services.ts";
import type { CatalogueEntry } from "../catalogue/catalogue.ts";
import type { Service } from "../document/service.ts";
import type { ExplorerSession } from "./explorer-session.ts";
import { type Run, runRequest } from "./run-request.ts";
import { sampleVariables } from "./sample-variables.ts";

export interface SnippetCall extends Run {
  readonly service: Service;
  readonly operation: string;
  /** The module that exports it: this package, or the one that the codegen preset wrote for an app's own services. */
  readonly from: string;
  /** Names of the most interesting fields of the result. */
  readonly results: readonly string[];
  /** The variable that is an OTP. Only the person knows it. */
  readonly otp: string | undefined;
}

/** Prepares a call for a snippet. Missing inputs are filled with examples, because the code would not compile without. */
export function snippetCall(
  { operation, inputs, service }: CatalogueEntry,
  query: string,
  variables: SnippetCall["variables"],
): SnippetCall {
  const own = (shipped as Readonly<Record<string, { readonly service: unknown }>>)[operation];
  const given = Object.entries(variables).filter(([, value]) => value !== "");
  return {
    operation,
    from: own?.service === service ? "indiconnect" : "./generated/services.ts",
    query,
    variables: { ...sampleVariables(inputs), ...Object.fromEntries(given) },
    service,
    results: tellingFields(service),
    otp: inputs.find(({ format }) => format?.name === "otp")?.variable,
  };
}

/** The fields of a result in the order of interest: yes or no, then scores, then the rest. */
function tellingFields({ shape }: Service): string[] {
  const rank = (type: unknown): number => (type === "Boolean" ? 0 : type === "Float" ? 1 : 2);
  return Object.entries(shape)
    .filter(([name]) => name !== "__typename" && !/^(status_?code|request_?id|case_?id)$/i.test(name))
    .sort(([, a], [, b]) => rank(a) - rank(b))
    .map(([name]) => name)
    .slice(0, 3);
}

/** The call for a shell. It contains the sandbox's keys; those for the vendor come from the environment. */
export function curlSnippet(session: ExplorerSession, call: SnippetCall): string {
  const keys = session.credentials ?? {
    serviceKey: "$INDICONNECT_SERVICE_KEY",
    accessKey: "$INDICONNECT_ACCESS_KEY",
    secretKey: "$INDICONNECT_SECRET_KEY",
  };
  const { providerCode, endpoint } = session;
  const { url, headers, body } = runRequest(call, { url: new URL(endpoint), keys, providerCode });
  // A shell changes nothing between single quotes, except the quote itself.
  const inSingleQuotes = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
  return [
    `curl ${inSingleQuotes(url.href)}`,
    ...Object.entries(headers).map(([name, value]) => `  -H "${name}: ${value}"`),
    `  --data-raw ${inSingleQuotes(body)}`,
  ].join(" \\\n");
}

/**
 * A program that makes the call with this package and handles each way in which it can end. It is valid TypeScript and
 * JavaScript, so it runs when pasted into a `.ts` or `.mjs` file.
 *
 * @param calls one call, or the steps of a check in their order, which `createFlow` joins
 */
export function typescriptSnippet(session: ExplorerSession, calls: readonly SnippetCall[]): string {
  const [first, ...later] = calls;
  if (first === undefined) return "";
  const flows = later.map(
    ({ operation }) =>
      `const ${flowOf(operation)} = createFlow(indiconnect, ${first.operation}, ${operation});\n`,
  );
  return `${imports(calls)}

${client(session)}
${flows.length === 0 ? "" : "\n"}${flows.join("")}
try {
${later.length === 0 ? oneCall(first) : steps(first, later, session.mode === "sandbox")}
  if (verification.ok) {
    // An answer does not mean "verified": every finding can be null.
    const { result } = verification;
    console.log("answered", result.__typename);
${(later.at(-1) ?? first).results.map((field) => `    console.log(result.${field});`).join("\n")}
  } else {
    // A closed set, such as "no-record".
    console.log("declined", verification.error.reason);
  }
} catch (error) {
  if (!(error instanceof IndiConnectError)) throw error;
  // If sent is "no", nothing is billed. Otherwise look the call up before you repeat it.
  console.log("no answer", error.code, "sent:", error.sent);
}

indiconnect.close();
`;
}

function imports(calls: readonly SnippetCall[]): string {
  const ours = calls.flatMap(({ from, operation }) => (from === "indiconnect" ? [operation] : []));
  const names = ["createClient", ...(calls.length > 1 ? ["createFlow"] : []), "IndiConnectError", ...ours];
  const own = calls.filter(({ from }) => from !== "indiconnect");
  return [
    ...(calls.some(({ otp }) => otp) ? ['import { createInterface } from "node:readline/promises";'] : []),
    `import { ${names.join(", ")} } from "indiconnect";`,
    ...own.map(({ operation, from }) => `import { ${operation} } from ${quoted(from)};`),
  ].join("\n");
}

function client({ mode, environment, baseUrl, providerCode, credentials }: ExplorerSession): string {
  // baseUrl alone says where to call. The environment is set too, so that the sandbox's address can be removed again.
  const named = environment ?? (mode === "sandbox" ? "staging" : undefined);
  const lines = [
    !credentials && "// The keys are read from the environment: INDICONNECT_SERVICE_KEY,",
    !credentials && "// INDICONNECT_ACCESS_KEY and INDICONNECT_SECRET_KEY.",
    "const indiconnect = createClient({",
    named && `  environment: ${quoted(named)},`,
    credentials && "  // For the vendor, leave these two out and set INDICONNECT_… keys.",
    baseUrl && `  baseUrl: ${quoted(baseUrl)},`,
    providerCode && `  providerCode: ${quoted(providerCode)},`,
    credentials && `  credentials: ${literal({ ...credentials })},`,
    "});",
  ];
  return lines.filter(Boolean).join("\n");
}

const oneCall = ({ operation, variables }: SnippetCall): string =>
  `  const verification = await indiconnect.verify(${operation}, ${literal(variables)});`;

function steps(first: SnippetCall, later: readonly SnippetCall[], isSandbox: boolean): string {
  const submits = later.map(({ operation, otp, service, ...call }, at) => {
    const { [service.follows?.as ?? ""]: _, ...variables } = call.variables;
    const ask = `  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const ${otp} = await terminal.question("${isSandbox ? "OTP (123456 in the sandbox): " : "OTP: "}");
  terminal.close();\n`;
    const answer = at === later.length - 1 ? "const verification = " : "";
    const submit = `${answer}await ${flowOf(operation)}.submit(state, ${literal(variables, otp)});`;
    return `${otp ? ask : ""}  ${submit}`;
  });
  const flow = flowOf(later[0]?.operation ?? "");
  return `  const { verification: started, state } = await ${flow}.start(${literal(first.variables)});
  if (state === undefined) {
    throw new Error(started.ok ? "The first step gave nothing to the second." : started.error.reason);
  }
  // In an app, keep state.serialise() with the person's session
  // until they come back with the OTP. submit() accepts it too.
${submits.join("\n")}`;
}

const flowOf = (operation: string): string => `${operation.charAt(0).toLowerCase()}${operation.slice(1)}`;

const quoted = (text: string): string => JSON.stringify(text);

/** Variables as an object literal, on one line if it is short. */
function literal(variables: SnippetCall["variables"], shorthand?: string): string {
  const fields = Object.entries(variables).map(([name, value]) => {
    if (name === shorthand) return name;
    return `${/^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name)}: ${JSON.stringify(value)}`;
  });
  if (fields.length === 0) return "{}";
  const line = `{ ${fields.join(", ")} }`;
  return line.length <= 50 ? line : `{\n${fields.map((field) => `    ${field},`).join("\n")}\n  }`;
}
