// Codegen as apps configure it: whatever it writes must compile, and what it cannot follow it must refuse.
import { expect, test } from "vitest";
import { type App, appFolder, compile, generate } from "./generate.ts";

const liveness = (name: string, selection = "is_live score: liveness_score"): string =>
  `mutation ${name}($photo: String!) { verify(input: { documentType: "Face Liveness Passive", url: $photo }) { ok message result { __typename ... on LivenessDetectionResult { ${selection} } } error { message } } }`;
const use = (name: string): string => `import { createClient } from "../../../src/index.node.ts";
import { ${name} as Document, type ${name}Result } from "./generated/services.ts";
export async function f(): Promise<${name}Result | undefined> {
  const answer = await createClient().verify(Document, { photo: "https://example.com/face.jpg" });
  if (!answer.ok) return undefined;
  const score: number | null | undefined = answer.result.score;
  // @ts-expect-error it is not selected
  answer.result.case_id;
  console.log(score);
  return answer.result;
}
`;
const oneOf = (name: string, more: Omit<App, "files"> = {}): App => ({
  files: { "operations/a.graphql": liveness(name), "app.ts": use(name) },
  ...more,
});

const good: Record<string, App> = {
  plain: oneOf("Liveness"),
  camelCase: oneOf("livenessCheck"),
  "one letter": oneOf("a"),
  acronym: oneOf("KYCLivenessV2URL"),
  underscores: oneOf("face_liveness__check_"),
  "leading underscore": oneOf("_liveness"),
  capitals: oneOf("LIVENESS_CHECK"),
  digits: oneOf("check2FA3d"),
  "ends like the suffix": oneOf("livenessMutation", { config: { dedupeOperationSuffix: true } }),
  omitOperationSuffix: oneOf("Liveness", { config: { omitOperationSuffix: true } }),
  "omitOperationSuffix, camelCase": oneOf("livenessCheck", { config: { omitOperationSuffix: true } }),
  operationResultSuffix: oneOf("Liveness", { config: { operationResultSuffix: "Data" } }),
  "operationResultSuffix Result, no other": oneOf("Liveness", {
    config: { operationResultSuffix: "Result", omitOperationSuffix: true },
  }),
  typesPrefix: oneOf("liveness_check", { config: { typesPrefix: "I_" } }),
  typesSuffix: oneOf("livenessCheck", { config: { typesSuffix: "Type" } }),
  "prefix and suffix": oneOf("KYC", {
    config: { typesPrefix: "T", typesSuffix: "_", dedupeOperationSuffix: true },
  }),
  keep: oneOf("face_liveness", { config: { namingConvention: "keep" } }),
  "keep, camelCase": oneOf("faceLiveness", { config: { namingConvention: "keep" } }),
  upper: oneOf("faceLiveness", { config: { namingConvention: "change-case-all#upperCase" } }),
  constantCase: oneOf("faceLiveness", { config: { namingConvention: "change-case-all#constantCase" } }),
  lower: oneOf("FaceLiveness", { config: { namingConvention: "change-case-all#lowerCase" } }),
  "by kind": oneOf("face_liveness", {
    config: { namingConvention: { typeNames: "keep", enumValues: "change-case-all#upperCase" } },
  }),
  transformUnderscore: oneOf("face_liveness", {
    config: { namingConvention: { typeNames: "change-case-all#pascalCase", transformUnderscore: true } },
  }),
  "transformUnderscore alone": oneOf("face_liveness", {
    config: { namingConvention: { transformUnderscore: true } },
  }),
  documentVariablePrefix: oneOf("liveness", { config: { documentVariablePrefix: "doc" } }),
  documentVariableSuffix: oneOf("Liveness", { config: { documentVariableSuffix: "Doc" } }),
  "documentVariableSuffix Document": oneOf("Liveness", { config: { documentVariableSuffix: "Document" } }),
  "a plugin's own options": oneOf("Liveness", {
    plugins: [{ "typescript-operations": { typesPrefix: "I" } }, "typed-document-node"],
  }),
  "the other plugin's": oneOf("Liveness", {
    plugins: ["typescript-operations", { "typed-document-node": { documentVariablePrefix: "q" } }],
  }),
  "plugins in the other order, and another": oneOf("Liveness", {
    plugins: [{ add: { content: "/* eslint-disable */" } }, "typed-document-node", "typescript-operations"],
  }),
  "by their package names": oneOf("Liveness", {
    plugins: ["@graphql-codegen/typescript-operations", "@graphql-codegen/typed-document-node"],
  }),
  mergeFragmentTypes: oneOf("Liveness", { config: { mergeFragmentTypes: true } }),
  nonOptionalTypename: oneOf("Liveness", { config: { nonOptionalTypename: true, immutableTypes: true } }),
  avoidOptionals: oneOf("Liveness", { config: { avoidOptionals: true, maybeValue: "T | null | undefined" } }),
  extractAllFieldsToTypes: oneOf("Liveness", {
    config: { extractAllFieldsToTypes: true, printFieldsOnNewLines: true },
  }),
  interfaces: oneOf("Liveness", { config: { declarationKind: "interface" } }),
  flattenGeneratedTypes: oneOf("Liveness", { config: { flattenGeneratedTypes: true } }),
  "another documentMode": oneOf("Liveness", { config: { documentMode: "string" } }),
  useTypeImports: oneOf("Liveness", { config: { useTypeImports: true } }),
  strictScalars: oneOf("Liveness", { config: { strictScalars: true, defaultScalarType: "unknown" } }),
  "names that the file itself uses": {
    files: {
      "operations/a.graphql": [
        "defineService",
        "VerificationDocument",
        "FollowingDocument",
        "imageUrl",
        "Liveness",
        "LivenessDocument",
      ]
        .map((name) => liveness(name))
        .join("\n"),
      "app.ts": use("imageUrl"),
    },
    config: { namingConvention: "keep" },
  },
  "a tag in TypeScript": {
    files: {
      "src/a.ts": `export const X = /* GraphQL */ \`${liveness("Liveness")}\`;\n`,
      "app.ts": use("Liveness"),
    },
  },
};

test("what is generated compiles under every option, and gives the same service", {
  timeout: 120_000,
}, async () => {
  const folder = appFolder();
  const names = Object.keys(good);
  for (const [index, name] of names.entries()) {
    expect([name, await generate(`${folder}/${index}`, good[name] as App)]).toEqual([name, undefined]);
  }
  const problems = compile(folder).map((line) =>
    line.replace(/^\d+/, (index) => names[Number(index)] as string),
  );
  expect(problems).toEqual([]);
});

const bad: Record<string, readonly [App, RegExp]> = {
  "names that become one": [
    {
      files: {
        "operations/a.graphql": liveness("livenessCheck"),
        "operations/b.graphql": liveness("LivenessCheck"),
      },
    },
    /\w\.graphql:1:1: Operations \w+ and \w+ would both be LivenessCheck/,
  ],
  "acronyms that become one": [
    { files: { "operations/a.graphql": `${liveness("KYCCheck")}\n${liveness("KycCheck")}` } },
    /:\d:1: Operations \w+ and \w+ would both be KycCheck in documents\.ts: rename one/,
  ],
  "types that become one": [
    {
      files: { "operations/a.graphql": `${liveness("A")}\n${liveness("AVariables")}` },
      config: { omitOperationSuffix: true },
    },
    /documents\.ts would declare AVariables twice/,
  ],
  "a name that the file imports": [oneOf("DocumentNode"), /documents\.ts would declare DocumentNode twice/],
  "another ending": [
    oneOf("Liveness", { config: { importExtension: ".mjs" } }),
    /importExtension must be "", "\.ts" or "\.js", not "\.mjs"/,
  ],
  "a word of JavaScript": [
    oneOf("delete"),
    /a\.graphql:1:1: Operation delete: the name is a reserved word of JavaScript/,
  ],
  "no typescript-operations": [
    oneOf("Liveness", { plugins: ["typed-document-node"] }),
    /list typescript-operations and typed-document-node/,
  ],
  "no typed-document-node": [
    oneOf("Liveness", { plugins: ["typescript-operations"] }),
    /would not export Liveness, .* list the plugins typescript-operations and typed-document-node/,
  ],
  noExport: [oneOf("Liveness", { config: { noExport: true } }), /would not export Liveness/],
  globalNamespace: [oneOf("Liveness", { config: { globalNamespace: true } }), /globalNamespace/],
  generateOperationTypes: [
    oneOf("Liveness", { config: { generateOperationTypes: false } }),
    /would not export LivenessMutation/,
  ],
  importOperationTypesFrom: [
    oneOf("Liveness", { config: { importOperationTypesFrom: "Types" } }),
    /importOperationTypesFrom/,
  ],
  "an untyped document": [
    oneOf("Liveness", { config: { documentNodeImport: "graphql#DocumentNode" } }),
    /documentNodeImport/,
  ],
  "the plugin typescript": [
    oneOf("Liveness", { plugins: ["typescript", "typescript-operations", "typed-document-node"] }),
    /twice/,
  ],
  "one file": [oneOf("Liveness", { output: "generated/services.ts" }), /name a folder/],
  "an unknown fragment": [
    { files: { "operations/a.graphql": liveness("Liveness", "...Gone") } },
    /Unknown fragment "Gone"/,
  ],
  "fragments in a circle": [
    {
      files: {
        "operations/a.graphql": `${liveness("Liveness", "...A")} fragment A on LivenessDetectionResult { ...B } fragment B on LivenessDetectionResult { ...A }`,
      },
    },
    /Cannot spread fragment "A" within itself/,
  ],
  "a query": [
    { files: { "operations/a.graphql": "query Q { _unused }" } },
    /a\.graphql:1:1: Every operation must be/,
  ],
  "no name": [
    { files: { "operations/a.graphql": liveness("") } },
    /Every operation must be a named mutation/,
  ],
  "a condition on the result": [
    {
      files: {
        "operations/a.graphql": liveness("Liveness")
          .replace("($photo: String!)", "($photo: String!, $all: Boolean!)")
          .replace("result {", "result @include(if: $all) {"),
      },
    },
    /a\.graphql:1:1: Operation Liveness: use @include and @skip only on fields of the result/,
  ],
};

test("what cannot be followed is refused in one line", { timeout: 120_000 }, async () => {
  const folder = appFolder();
  const messages: Record<string, string | undefined> = {};
  for (const [name, [app]] of Object.entries(bad)) {
    messages[name] = await generate(`${folder}/${name.replaceAll(" ", "-")}`, app);
  }
  expect(messages).toEqual(
    Object.fromEntries(
      Object.entries(bad).map(([name, [, expected]]) => [name, expect.stringMatching(expected)]),
    ),
  );
});
