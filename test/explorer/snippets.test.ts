import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/catalogue/catalogue.ts";
import { curlSnippet } from "../../src/explorer/curl-snippet.ts";
import type { ExplorerSession } from "../../src/explorer/explorer-session.ts";
import { sampleVariables } from "../../src/explorer/sample-variables.ts";
import { typescriptSnippet } from "../../src/explorer/typescript-snippet.ts";
import { sandboxCredentials } from "../../src/sandbox/sandbox-credentials.ts";
import { createSandbox } from "../../src/sandbox.ts";

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const calls = catalogue().map((entry) => ({
  operation: entry.operation,
  from: "indiconnect",
  query: entry.service.text ?? "",
  variables: sampleVariables(entry.inputs) ?? {},
  myAppId: entry.service.myAppId,
  results: Object.keys(entry.service.shape).filter((name) => name !== "__typename"),
}));
const sandboxSession = (url: string): ExplorerSession => ({
  mode: "sandbox",
  baseUrl: url,
  endpoint: `${url}/idverifygr/verification`,
  credentials: sandboxCredentials,
});

describe("the TypeScript beside each service", () => {
  it("compiles under strict, for the sandbox and for the vendor", { timeout: 120_000 }, async () => {
    const folder = `${ROOT}.cache/snippets`;
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const vendor: ExplorerSession = {
      mode: "vendor",
      environment: "production",
      endpoint: "https://vendor.example/idverifygr/verification",
      providerCode: "EXAMPLE",
    };
    for (const call of calls) {
      await writeFile(
        `${folder}/${call.operation}.ts`,
        typescriptSnippet(sandboxSession("http://127.0.0.1:1"), call),
      );
      await writeFile(`${folder}/${call.operation}.vendor.ts`, typescriptSnippet(vendor, call));
    }
    const config = {
      extends: "../../tsconfig.json",
      compilerOptions: { paths: { indiconnect: ["../../src/index.node.ts"] } },
      include: ["*.ts"],
      exclude: [],
    };
    await writeFile(`${folder}/tsconfig.json`, JSON.stringify(config));
    const { stdout } = await run("npx", ["--no-install", "tsc", "-p", folder], { cwd: ROOT }).catch(
      (failed: { stdout: string }) => failed,
    );
    expect(stdout).toBe("");
  });
});

describe("the curl beside each service", () => {
  it("is answered by the sandbox", async () => {
    const sandbox = createSandbox();
    const { url } = await sandbox.listen();
    const folder = await mkdtemp(`${ROOT}.cache/curl-`);
    try {
      for (const call of calls) {
        const quoted = { ...call.variables, ...(call.operation === "NameMatch" && { name1: "Asha O'Neil" }) };
        await writeFile(
          `${folder}/call.sh`,
          curlSnippet(sandboxSession(url), { ...call, variables: quoted }),
        );
        const { stdout } = await run("sh", [`${folder}/call.sh`]);
        expect(JSON.parse(stdout), call.operation).toMatchObject({ data: expect.anything() });
        expect(sandbox.calls.at(-1)).toMatchObject({
          operation: call.operation,
          variables: quoted,
          status: 200,
        });
      }
    } finally {
      await rm(folder, { recursive: true });
      await sandbox.close();
    }
  });

  it("takes the vendor's keys from the environment", () => {
    const call = calls[0] as (typeof calls)[number];
    const session: ExplorerSession = {
      mode: "vendor",
      endpoint: "https://vendor.example/x",
      providerCode: "EXAMPLE",
    };
    const text = curlSnippet(session, call);
    expect(text).toContain('-H "service-key: $INDICONNECT_SERVICE_KEY"');
    expect(text).toContain('"authorization: x-api-access $INDICONNECT_ACCESS_KEY:$INDICONNECT_SECRET_KEY"');
    expect(text).toContain('-H "providercode: EXAMPLE"');
  });
});
