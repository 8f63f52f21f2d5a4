// `npm run bench:types`: how long the compiler needs for an app that calls every documented service once, with this
// package and with other ways to get the same types. `--quick`: three rounds, only printed. `--typescript typescript-7`
// uses another compiler of the root.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { BENCH, CACHE, installPeers, ROOT, run, stageOperations, stagePackage, versions } from "./setup.mjs";
import { median, ratios } from "./statistics.mjs";

const { values: options } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    build: { type: "boolean", default: true },
    typescript: { type: "string", default: "typescript" },
    rounds: { type: "string" },
  },
  allowNegative: true,
});
const rounds = Number(options.rounds ?? (options.quick ? 3 : 7));

installPeers();
stagePackage({ build: options.build });
await stageOperations();

const { buildSchema, getNamedType, getNullableType, isListType, isScalarType, parse, print } = createRequire(
  `${BENCH}package.json`,
)("graphql");
const indiconnect = await import(pathToFileURL(`${BENCH}node_modules/indiconnect/dist/index.node.js`).href);
const schemaFile = `${ROOT}generated/schema.graphql`;
const schema = buildSchema(readFileSync(schemaFile, "utf8"));

/** Every documented service, with what an app needs to call it and to read one field. */
const operations = Object.entries(indiconnect)
  .filter(([, { service }]) => service)
  .map(([name, { service }]) => {
    const [definition] = parse(service.text).definitions;
    const [field] = definition.selectionSet.selections;
    const result = field.selectionSet.selections.find((inner) => inner.name.value === "result");
    const fragment = result.selectionSet.selections.find((inner) => inner.kind === "InlineFragment");
    return {
      name,
      root: service.root,
      resultType: service.resultType,
      text: print(definition),
      field,
      fragment,
      first: fragment.selectionSet.selections[0].name.value,
      declared: definition.variableDefinitions.map(({ variable, type }) => ({
        name: variable.name.value,
        type: (type.type ?? type).name.value,
        required: type.kind === "NonNullType",
      })),
    };
  });

const sampleOf = { String: '"x"', ID: '"x"', Int: "1", Float: "1.5", Boolean: "true" };
const literal = (declared) =>
  `{ ${declared.map(({ name, type }) => `${name}: ${sampleOf[type] ?? "null"}`).join(", ")} }`;
const lower = (name) => name[0].toLowerCase() + name.slice(1);

/** The files of each way, by name. */
const projects = {
  "hand-written interfaces": handWritten(),
  indiconnect: {
    "app.ts": `import { createClient, ${operations.map(({ name }) => name).join(", ")} } from "indiconnect";

const client = createClient({ environment: "staging" });
${operations
  .map(
    ({ name, declared, first }) => `
export async function ${lower(name)}() {
  const found = await client.verify(${name}, ${literal(declared)});
  return found.ok ? found.result.${first} : found.error.reason;
}
`,
  )
  .join("")}`,
  },
  "GraphQL codegen as it comes": {
    "documents.ts": readFileSync(`${ROOT}generated/documents.ts`, "utf8"),
    "scalars.ts": readFileSync(`${ROOT}generated/scalars.ts`, "utf8"),
    "app.ts": urqlApp(`import { ${operations.map(({ name }) => name).join(", ")} } from "./documents.ts";`),
  },
  "gql.tada": {
    "graphql.ts": `import { initGraphQLTada } from "gql.tada";
import type { introspection } from "./introspection.d.ts";

export const graphql = initGraphQLTada<{ introspection: introspection; scalars: { JSON: unknown } }>();
`,
    "app.ts": urqlApp(
      `import { graphql } from "./graphql.ts";\n\n${operations
        .map(({ name, text }) => `const ${name} = graphql(\`${text}\`);`)
        .join("\n")}`,
    ),
  },
  genql: {
    "app.ts": `import { createClient } from "../../genql/index";

const client = createClient({});
${operations
  .map(
    ({ name, root, resultType, first, field, declared }) => `
export async function ${lower(name)}() {
  const found = await client.mutation({ ${root}: { __args: { input: ${genqlInput(field, declared)} }, ${genqlSelection(field)} } });
  const result = found.${root}?.result;
  return result?.__typename === "${resultType}" ? result.${first} : null;
}
`,
  )
  .join("")}`,
  },
};

function urqlApp(imports) {
  return `import { Client, fetchExchange } from "@urql/core";
${imports}

const client = new Client({ url: "https://example.com/", exchanges: [fetchExchange] });
${operations
  .map(
    ({ name, root, resultType, declared, first }) => `
export async function ${lower(name)}() {
  const { data } = await client.mutation(${name}, ${literal(declared)}).toPromise();
  const result = data?.${root}?.result;
  return result?.__typename === "${resultType}" ? result.${first} : null;
}
`,
  )
  .join("")}`;
}

function handWritten() {
  const types = operations.map(({ name, declared, fragment, resultType }) => {
    const variables = declared.map(
      ({ name, type, required }) =>
        `  readonly ${name}${required ? "" : "?"}: ${tsOf(type)}${required ? "" : " | null"};`,
    );
    return `export interface ${name}Result ${interfaceOf(fragment, schema.getType(resultType), "")}

export interface ${name}Variables {
${variables.join("\n")}
}

export const ${name}: Check<${name}Result, ${name}Variables> = { text: "" };
`;
  });
  return {
    "api.ts": `/** A check: its text, and by its type what goes in and what comes out. */
export interface Check<Result, Variables> {
  readonly text: string;
  readonly types?: (variables: Variables) => Result;
}

export type Verification<Result> =
  | { readonly ok: true; readonly result: Result }
  | { readonly ok: false; readonly error: { readonly reason: string } };

export declare function verify<Result, Variables>(
  check: Check<Result, Variables>,
  variables: Variables,
): Promise<Verification<Result>>;

${types.join("\n")}`,
    "app.ts": `import { verify, ${operations.map(({ name }) => name).join(", ")} } from "./api.ts";
${operations
  .map(
    ({ name, declared, first }) => `
export async function ${lower(name)}() {
  const found = await verify(${name}, ${literal(declared)});
  return found.ok ? found.result.${first} : found.error.reason;
}
`,
  )
  .join("")}`,
  };
}

function tsOf(scalar) {
  return (
    { String: "string", ID: "string", Int: "number", Float: "number", Boolean: "boolean" }[scalar] ??
    "unknown"
  );
}

function interfaceOf({ selectionSet }, type, indent) {
  const fields = selectionSet.selections
    .filter(({ name }) => name.value !== "__typename")
    .map((field) => {
      const inner = type.getFields()[field.name.value].type;
      const named = getNamedType(inner);
      const one = isScalarType(named) ? tsOf(named.name) : interfaceOf(field, named, `${indent}  `);
      const whole = isListType(getNullableType(inner)) ? `readonly (${one} | null)[]` : one;
      return `${indent}  readonly ${field.name.value}: ${whole} | null;`;
    });
  return `{\n${fields.join("\n")}\n${indent}}`;
}

/** The arguments with values instead of variables, because genql does not support them. */
function genqlInput(field, declared) {
  const valueText = (node) => {
    if (node.kind === "Variable")
      return sampleOf[declared.find(({ name }) => name === node.name.value).type] ?? "null";
    if (node.kind === "ObjectValue") {
      return `{ ${node.fields.map((inner) => `${inner.name.value}: ${valueText(inner.value)}`).join(", ")} }`;
    }
    return JSON.stringify(node.value);
  };
  return valueText(field.arguments[0].value);
}

function genqlSelection({ selectionSet }) {
  return selectionSet.selections
    .map((inner) => {
      const name = inner.kind === "Field" ? inner.name.value : `on_${inner.typeCondition.name.value}`;
      return `${name}: ${inner.selectionSet ? `{ ${genqlSelection(inner)} }` : "true"}`;
    })
    .join(", ");
}

const folder = `${CACHE}types/`;
rmSync(folder, { recursive: true, force: true });
const compilerOptions = {
  target: "es2023",
  lib: ["es2023", "dom"],
  module: "preserve",
  moduleResolution: "bundler",
  allowImportingTsExtensions: true,
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  types: ["node"],
};
const slug = (name) => name.toLowerCase().replace(/\W+/g, "-");
for (const [name, files] of Object.entries(projects)) {
  mkdirSync(folder + slug(name), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(`${folder}${slug(name)}/${file}`, text);
  const plugins =
    name === "gql.tada"
      ? [{ name: "gql.tada/ts-plugin", schema: schemaFile, tadaOutputLocation: "./introspection.d.ts" }]
      : undefined;
  writeFileSync(
    `${folder}${slug(name)}/tsconfig.json`,
    JSON.stringify({ compilerOptions: { ...compilerOptions, plugins }, files: ["app.ts"] }),
  );
}
// The output file must exist for the rest of the project to load.
run("node", [`${ROOT}node_modules/gql.tada/bin/cli.js`, "generate-output"], { cwd: `${folder}gql-tada` });

const compiler = createRequire(`${ROOT}package.json`).resolve(`${options.typescript}/package.json`);
const tsc = compiler.replace(/package\.json$/, "bin/tsc");
const found = Object.fromEntries(Object.keys(projects).map((name) => [name, []]));
for (let round = 0; round < rounds; round++) {
  for (const name of Object.keys(projects)) found[name].push(compile(name));
}

function compile(name) {
  const argv = [tsc, "-p", folder + slug(name), "--extendedDiagnostics"];
  const { stdout, status } = spawnSync(process.execPath, argv, { encoding: "utf8", maxBuffer: 2 ** 26 });
  const read = (label) => Number(new RegExp(`^${label}:\\s+([\\d.]+)`, "m").exec(stdout)?.[1]);
  if (status !== 0) throw new Error(`${name} does not compile:\n${stdout.slice(0, 3_000)}`);
  return {
    instantiations: read("Instantiations"),
    types: read("Types"),
    check: read("Check time"),
    total: read("Total time"),
    memory: read("Memory used") / 1024,
  };
}

const HAND = "hand-written interfaces";
const each = (name, key) => found[name].map((one) => one[key]);
const rows = Object.keys(projects).map((name) => {
  const against = ratios(each(name, "check"), each(HAND, "check"));
  const cells = [
    name,
    median(each(name, "instantiations")).toLocaleString("en-US"),
    median(each(name, "types")).toLocaleString("en-US"),
    median(each(name, "check")).toFixed(2),
    `${against.median.toFixed(2)} (${against.least.toFixed(2)}–${against.most.toFixed(2)})`,
    median(each(name, "total")).toFixed(2),
    Math.round(median(each(name, "memory"))),
  ];
  return `| ${cells.join(" | ")} |`;
});
const used = versions(["gql.tada", "@genql/cli", "@urql/core"]);
const text = `# What the compiler takes

Written by \`npm run bench:types\`. One app that calls ${operations.length} services once each and reads a field of
each answer, strict, \`skipLibCheck\`; medians of ${rounds} interleaved rounds of \`tsc --extendedDiagnostics\`.
TypeScript ${JSON.parse(readFileSync(compiler, "utf8")).version}, ${Object.entries(used)
  .map(([name, version]) => `${name} ${version}`)
  .join(", ")}.

| types from | instantiations | types | check s | check / hand-written | total s | memory MB |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join("\n")}
`;
console.log(`\n${text}`);
if (!options.quick) writeFileSync(`${BENCH}types.md`, text);
