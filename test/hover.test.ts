import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

// What an editor shows when the pointer rests on a name: it is the documentation that is read most.
const root = fileURLToPath(new URL("..", import.meta.url));
const file = `${root}test/hovered.ts`;
const text = `
import { createClient, createFlow, MobileOtpSend, NameMatch, UdyamOtpSend, UdyamOtpVerify } from "../src/index.node.ts";
import type { NameMatchMutation_verify_result_NameMatchResult } from "../generated/documents.ts";
const client = createClient({ environment: "staging" });
const verification = await client.verify(NameMatch, { name1: "a", name2: "b" });
if (verification.ok) {
  const { result } = verification;
  void result;
} else {
  const { error } = verification;
  void error.reason;
}
const flow = createFlow(client, UdyamOtpSend, UdyamOtpVerify);
const submitted = await flow.submit("", { otp: "1" });
void [submitted, MobileOtpSend];
`;

const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [file] }, ts.sys, root);
const read = (name: string): string | undefined => (name === file ? text : ts.sys.readFile(name));
const service = ts.createLanguageService({
  getCompilationSettings: () => options,
  getScriptFileNames: () => [file],
  getScriptVersion: () => "1",
  getScriptSnapshot: (name) => {
    const content = read(name);
    return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
  },
  getCurrentDirectory: () => root,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (name) => name === file || ts.sys.fileExists(name),
  readFile: read,
});

function hover(word: string): { readonly shown: string; readonly said: string } {
  const info = service.getQuickInfoAtPosition(file, text.indexOf(word));
  return {
    shown: ts.displayPartsToString(info?.displayParts),
    said: ts.displayPartsToString(info?.documentation),
  };
}

describe("what an editor shows", () => {
  it.each([
    ["verification =", "const verification: Verification<NameMatchResult>"],
    ["result } =", "const result: NameMatchResult"],
    ["error } =", "const error: Decline"],
    ["submitted =", "const submitted: Verification<UdyamOtpVerifyResult>"],
    ["client =", "const client: IndiConnect"],
    [
      "flow =",
      'const flow: Flow<UdyamOtpSendResult, UdyamOtpSendVariables, UdyamOtpVerifyResult, Omit<UdyamOtpVerifyVariables, "idNumber">>',
    ],
  ])("of %s is short", (word, expected) => {
    expect(hover(word).shown).toBe(expected);
  });

  it("says of a document what it asks", () => {
    const { shown, said } = hover("NameMatch, UdyamOtpSend");
    expect(said).toBe("Name Match: `Name Match`, answered by `NameMatchResult`.");
    expect(shown).toMatch(
      /const NameMatch: VerificationDocument<NameMatchResult, NameMatchVariables, "verify">$/m,
    );
    expect(shown.length).toBeLessThan(140);
  });

  it("shows a short and plain type for the result", () => {
    const [found] = service.getDefinitionAtPosition(file, text.indexOf("NameMatchMutation_")) ?? [];
    const { start, length } = found?.contextSpan ?? expect.fail("it is not found");
    const declaration = read(`${root}generated/documents.ts`)?.slice(start, start + length) ?? "";
    expect(declaration).toMatch(/__typename: 'NameMatchResult'/);
    expect(declaration.length).toBeLessThan(600);
  });
});
