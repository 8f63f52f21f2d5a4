import type { ExplorerSession } from "./explorer-session.ts";
import type { SnippetCall } from "./snippet-call.ts";

/**
 * A program that makes the call by this package and tells its ends apart. It is TypeScript and JavaScript at once: it
 * runs as pasted into a `.ts` or a `.mjs` file.
 */
export function typescriptSnippet(session: ExplorerSession, call: SnippetCall): string {
  const { operation, from, variables, results } = call;
  const options: string[] = [];
  // Another address alone says where to call; the sandbox's is to be taken out again.
  if (session.environment !== undefined || session.mode === "sandbox")
    options.push(`environment: ${quoted(session.environment ?? "staging")}`);
  if (session.credentials === undefined) {
    if (session.baseUrl !== undefined) options.push(`baseUrl: ${quoted(session.baseUrl)}`);
    if (session.providerCode !== undefined) options.push(`providerCode: ${quoted(session.providerCode)}`);
  } else {
    const { serviceKey, accessKey, secretKey } = session.credentials;
    options.push(
      `// For the vendor, leave out these two and set INDICONNECT_… keys.\n  baseUrl: ${quoted(session.baseUrl ?? "")}`,
      `credentials: {\n    serviceKey: ${quoted(serviceKey)},\n    accessKey: ${quoted(accessKey)},\n    secretKey: ${quoted(secretKey)},\n  }`,
    );
  }
  const keys =
    session.credentials === undefined
      ? "// Keys: INDICONNECT_SERVICE_KEY, INDICONNECT_ACCESS_KEY and INDICONNECT_SECRET_KEY of the environment.\n"
      : "";
  const findings = results.map((field) => `    console.log(result.${field});`);
  const imports =
    from === "indiconnect"
      ? `import { createClient, IndiConnectError, ${operation} } from "indiconnect";`
      : `import { createClient, IndiConnectError } from "indiconnect";\nimport { ${operation} } from ${quoted(from)};`;
  return `${imports}

${keys}const indiconnect = createClient({
${options.map((option) => `  ${option},`).join("\n")}
});

try {
  const verification = await indiconnect.verify(${operation}, ${literal(variables, "  ")});
  if (verification.ok) {
    // Answered is not yet "verified": every finding can be null.
    const { result } = verification;
    console.log("answered", result.__typename);
${findings.join("\n")}
  } else {
    // Such as "no-record" or "insufficient-balance": a closed set.
    console.log("declined", verification.error.reason);
  }
} catch (error) {
  if (!(error instanceof IndiConnectError)) throw error;
  // Sent "no": nothing is billed. Else look the call up before you try again.
  console.log("no answer", error.code, "sent:", error.sent);
}

indiconnect.close();
`;
}

const quoted = (text: string): string => JSON.stringify(text);

/** Variables as an object literal; short ones on one line. */
function literal(variables: SnippetCall["variables"], indent: string): string {
  const fields = Object.entries(variables).map(
    ([name, value]) => `${/^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name)}: ${JSON.stringify(value)}`,
  );
  if (fields.length === 0) return "{}";
  const line = `{ ${fields.join(", ")} }`;
  return line.length <= 50
    ? line
    : `{\n${fields.map((field) => `${indent}  ${field},`).join("\n")}\n${indent}}`;
}
