import type { ExplorerSession } from "./explorer-session.ts";
import type { SnippetCall } from "./snippet-call.ts";

/**
 * A program that makes the call with this package and handles each way in which it can end. It is valid TypeScript and
 * JavaScript, so it runs when pasted into a `.ts` or `.mjs` file.
 *
 * @param calls one call, or the steps of a check in their order, which `createFlow` joins
 */
export function typescriptSnippet(session: ExplorerSession, calls: readonly SnippetCall[]): string {
  const [first, ...later] = calls;
  if (first === undefined) return "";
  const last = later.at(-1) ?? first;
  const flows = later.map(
    ({ operation }) =>
      `const ${flowOf(operation)} = createFlow(indiconnect, ${first.operation}, ${operation});\n`,
  );
  const keys =
    session.credentials === undefined
      ? "// The keys are read from the environment: INDICONNECT_SERVICE_KEY,\n// INDICONNECT_ACCESS_KEY and INDICONNECT_SECRET_KEY.\n"
      : "";
  return `${imports(calls)}

${keys}const indiconnect = createClient({
${optionsOf(session)
  .map((option) => `  ${option},`)
  .join("\n")}
});
${flows.length === 0 ? "" : "\n"}${flows.join("")}
try {
${later.length === 0 ? oneCall(first) : steps(first, later, session.mode === "sandbox")}
  if (verification.ok) {
    // An answer does not mean "verified": every finding can be null.
    const { result } = verification;
    console.log("answered", result.__typename);
${last.results.map((field) => `    console.log(result.${field});`).join("\n")}
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
  const names = calls.length > 1 ? ["createClient", "createFlow"] : ["createClient"];
  const own = calls.filter(({ from }) => from !== "indiconnect");
  const shipped = calls.filter(({ from }) => from === "indiconnect").map(({ operation }) => operation);
  return [
    ...(calls.some(({ otp }) => otp !== undefined)
      ? ['import { createInterface } from "node:readline/promises";']
      : []),
    `import { ${[...names, "IndiConnectError", ...shipped].join(", ")} } from "indiconnect";`,
    ...own.map(({ operation, from }) => `import { ${operation} } from ${quoted(from)};`),
  ].join("\n");
}

function optionsOf(session: ExplorerSession): string[] {
  const options: string[] = [];
  // baseUrl alone says where to call. The environment is set too, so that the sandbox's address can be removed again.
  if (session.environment !== undefined || session.mode === "sandbox")
    options.push(`environment: ${quoted(session.environment ?? "staging")}`);
  if (session.credentials === undefined) {
    if (session.baseUrl !== undefined) options.push(`baseUrl: ${quoted(session.baseUrl)}`);
    if (session.providerCode !== undefined) options.push(`providerCode: ${quoted(session.providerCode)}`);
  } else {
    const { serviceKey, accessKey, secretKey } = session.credentials;
    options.push(
      `// For the vendor, leave these two out and set INDICONNECT_… keys.\n  baseUrl: ${quoted(session.baseUrl ?? "")}`,
      `credentials: {\n    serviceKey: ${quoted(serviceKey)},\n    accessKey: ${quoted(accessKey)},\n    secretKey: ${quoted(secretKey)},\n  }`,
    );
  }
  return options;
}

const oneCall = ({ operation, variables }: SnippetCall): string =>
  `  const verification = await indiconnect.verify(${operation}, ${literal(variables)});`;

function steps(first: SnippetCall, later: readonly SnippetCall[], isSandbox: boolean): string {
  const [second] = later as readonly [SnippetCall, ...SnippetCall[]];
  const submits = later.map((call, at) => {
    const { [call.handedOver ?? ""]: _, ...variables } = call.variables;
    const answer = at === later.length - 1 ? "const verification = " : "";
    const ask =
      call.otp === undefined
        ? ""
        : `  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const ${call.otp} = await terminal.question("${isSandbox ? "OTP (123456 in the sandbox): " : "OTP: "}");
  terminal.close();\n`;
    const given = call.otp === undefined ? literal(variables) : literal(variables, call.otp);
    return `${ask}  ${answer}await ${flowOf(call.operation)}.submit(state, ${given});`;
  });
  return `  const { verification: started, state } = await ${flowOf(second.operation)}.start(${literal(first.variables)});
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
