import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as services from "../../generated/services.ts";
import { type Consumer, installConsumer } from "./package/consumer.ts";

// What the compiler works through for an app that calls every service. Hand-written interfaces take some 500.
const INSTANTIATIONS = 5_000;

const run = promisify(execFile);
const tsc = `${dirname(createRequire(import.meta.url).resolve("typescript/package.json"))}/bin/tsc`;

interface Variable {
  readonly variable: { readonly name: { readonly value: string } };
  readonly type: { readonly name?: { readonly value: string }; readonly type?: Variable["type"] };
}

const VALUES: Readonly<Record<string, string>> = { Int: "1", Float: "1.5", Boolean: "true" };
const sampleOf = ({ type }: Variable): string => VALUES[(type.type ?? type).name?.value as string] ?? '"x"';

/** A call of each service that reads a field of its result, and fails to read one that is not there. */
const documents = Object.entries(services).filter(([, document]) => "service" in document);
const app = `
import { createClient, ${documents.map(([name]) => name).join(", ")} } from "indiconnect";
const client = createClient({ environment: "staging" });
${documents
  .map(([name, { service, definitions }]) => {
    const variables = (definitions[0].variableDefinitions as readonly Variable[])
      .map((variable) => `${variable.variable.name.value}: ${sampleOf(variable)}`)
      .join(", ");
    return `
export async function call${name}() {
  const found = await client.verify(${name}, { ${variables} });
  // @ts-expect-error not a field, and the result is not any
  if (found.ok) found.result.not_a_field;
  return found.ok ? found.result.${Object.keys(service.shape)[0]} : found.error.reason;
}`;
  })
  .join("\n")}
`;
const options = {
  target: "es2022",
  module: "nodenext",
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

let consumer: Consumer;
beforeAll(async () => {
  consumer = await installConsumer("budget");
});
afterAll(() => consumer.remove());

test("an app that imports all documents keeps within its budget of type instantiations", async () => {
  expect(documents.length).toBeGreaterThan(30);
  await consumer.write({
    "app.ts": app,
    "tsconfig.json": JSON.stringify({ compilerOptions: options, files: ["app.ts"] }),
  });
  const { stdout } = await run(process.execPath, [tsc, "-p", consumer.folder, "--extendedDiagnostics"]);
  const instantiations = Number(/^Instantiations:\s+(\d+)/m.exec(stdout)?.[1]);
  console.log(`${documents.length} services: ${instantiations} type instantiations`);
  expect(instantiations).toBeLessThanOrEqual(INSTANTIATIONS);
  expect(instantiations).toBeGreaterThan(documents.length);
}, 60_000);
