import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { type CatalogueEntry, catalogue } from "../../src/catalogue/catalogue.ts";
import type { ExplorerSession } from "../../src/explorer/explorer-session.ts";
import { stepsTo } from "../../src/explorer/page/drafts.ts";
import {
  curlSnippet,
  type SnippetCall,
  snippetCall,
  typescriptSnippet,
} from "../../src/explorer/snippets.ts";
import { sandboxCredentials } from "../../src/sandbox/sandbox-credentials.ts";
import { createSandbox } from "../../src/sandbox.ts";

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const entries = catalogue();
const callOf = (entry: CatalogueEntry): SnippetCall => snippetCall(entry, entry.service.text ?? "", {});
const calls = entries.map(callOf);
const sandboxSession = (url: string): ExplorerSession => ({
  mode: "sandbox",
  documents: [],
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
      documents: [],
      environment: "production",
      endpoint: "https://vendor.example/idverifygr/verification",
      providerCode: "EXAMPLE",
    };
    for (const entry of entries) {
      const steps = stepsTo(entries, entry).map(callOf);
      const { operation } = entry;
      await writeFile(
        `${folder}/${operation}.ts`,
        typescriptSnippet(sandboxSession("http://127.0.0.1:1"), steps),
      );
      await writeFile(`${folder}/${operation}.vendor.ts`, typescriptSnippet(vendor, steps));
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

  it("joins the steps of a check by createFlow, whichever of them is open", () => {
    const codeOf = (operation: string): string => {
      const entry = entries.find((each) => each.operation === operation);
      if (entry === undefined) throw new Error(`${operation} is not shipped`);
      return typescriptSnippet(sandboxSession("http://127.0.0.1:1"), stepsTo(entries, entry).map(callOf));
    };
    expect(codeOf("MobileOtpSend")).toBe(codeOf("MobileOtpVerify"));
    expect(codeOf("MobileOtpVerify")).toContain("createFlow(indiconnect, MobileOtpSend, MobileOtpVerify)");
    expect(codeOf("MobileOtpVerify")).toContain('mobileOtpVerify.start({ mobileNumber: "9000000000" })');
    expect(codeOf("MobileOtpVerify")).toContain("mobileOtpVerify.submit(state, { otp })");
    // The details come after the OTP, which the same start began.
    expect(codeOf("MobileOtpDetails")).toMatch(
      /await mobileOtpVerify\.submit\(state, \{ otp \}\);\n\s+const verification = await mobileOtpDetails\.submit\(state, \{\}\)/,
    );
    expect(codeOf("VoterId")).not.toContain("createFlow");
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
        const { errors, status, data } = JSON.parse(stdout);
        expect({ errors, data }, call.operation).toEqual({ errors: undefined, data: expect.anything() });
        expect(status).toBe(call.service.rest && "SUCCESS");
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
      documents: [],
      endpoint: "https://vendor.example/x",
      providerCode: "EXAMPLE",
    };
    const text = curlSnippet(session, call);
    expect(text).toContain('-H "service-key: $INDICONNECT_SERVICE_KEY"');
    expect(text).toContain('"authorization: x-api-access $INDICONNECT_ACCESS_KEY:$INDICONNECT_SECRET_KEY"');
    expect(text).toContain('-H "providercode: EXAMPLE"');
  });
});
