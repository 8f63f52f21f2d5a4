import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  printSchema,
} from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sdl } from "../../generated/schema.ts";
import { withoutRest } from "../../src/catalogue/without-rest.ts";
import { createSandbox } from "../../src/sandbox.ts";
import { appFolder } from "../codegen/generate.ts";

const sandbox = createSandbox();
let url: string;
beforeAll(async () => {
  ({ url } = await sandbox.listen());
});
afterAll(() => sandbox.close());

async function ask(
  query: string,
  more: object = {},
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, ...more }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe("the sandbox's schema", () => {
  it("is shown to anybody, without keys", async () => {
    const { status, body } = await ask(getIntrospectionQuery({ directiveIsRepeatable: true }), {
      operationName: "IntrospectionQuery",
    });
    expect(status).toBe(200);
    const told = buildClientSchema(body.data as unknown as IntrospectionQuery);
    expect(printSchema(told)).toBe(printSchema(withoutRest(buildSchema(sdl, { assumeValidSDL: true }))));
    // The vendor's GraphQL has no field of the REST services.
    expect(Object.keys(told.getMutationType()?.getFields() ?? {})).toEqual([
      "verify",
      "businessVerification",
    ]);
    expect(told.getType("RestInput")).toBeUndefined();
    expect(sandbox.calls.at(-1)).toMatchObject({
      operation: undefined,
      scenario: "introspection",
      status: 200,
    });
  });

  it("is the only thing that is shown without keys", async () => {
    for (const query of [
      "query { __schema { queryType { name } } _unused }",
      "query { ...All } fragment All on Query { __schema { queryType { name } } _unused }",
      'mutation { __typename verify(input: { documentType: "PAN" }) { ok } } query Other { __schema { queryType { name } } }',
      "query { __schema { ",
    ]) {
      expect(await ask(query)).toMatchObject({ status: 401 });
    }
  });

  it("is a schema that graphql-codegen takes by its address", { timeout: 30_000 }, async () => {
    const folder = appFolder();
    writeFileSync(
      `${folder}/codegen.yml`,
      `schema: ${url}
documents: "../../operations/identity-verification/tan.graphql"
generates: { types.ts: { plugins: [typescript-operations, typed-document-node] } }
`,
    );
    const codegen = fileURLToPath(
      new URL("../../node_modules/@graphql-codegen/cli/cjs/bin.js", import.meta.url),
    );
    await promisify(execFile)(process.execPath, [codegen], { cwd: folder });
    expect(readFileSync(`${folder}/types.ts`, "utf8")).toContain("export type TanMutationVariables");
  });
});
