// `npm run bench:codegen`: how long a complete `npm run generate` takes, for the catalogue and for a synthetic one with ten
// times as many services (each service again under other names). `--quick`: three rounds, only printed.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Kind, parse, print, visit } from "graphql";
import { BENCH, CACHE, ROOT, versions } from "./setup.mjs";
import { median, ratios } from "./statistics.mjs";

const { values: options } = parseArgs({
  options: { quick: { type: "boolean", default: false }, rounds: { type: "string" } },
});
const rounds = Number(options.rounds ?? (options.quick ? 3 : 7));
const TIMES = [1, 10];

const folder = `${CACHE}codegen/`;
rmSync(folder, { recursive: true, force: true });
const filesBelow = (path, end) =>
  readdirSync(path, { recursive: true })
    .filter((file) => file.endsWith(end))
    .sort();

// Whatever the files of services define belongs to one service; verification.graphql is what they share.
const sources = filesBelow(`${ROOT}schema`, ".graphql").filter((file) => file.includes("/"));
const parsed = sources.map((file) => parse(readFileSync(`${ROOT}schema/${file}`, "utf8")));
const own = new Set(
  parsed
    .flatMap(({ definitions }) => definitions)
    .filter(({ kind }) => kind.endsWith("Definition"))
    .map(({ name }) => name.value),
);

for (const times of TIMES) {
  const target = `${folder}${times}/`;
  for (const kind of ["schema", "operations"]) cpSync(ROOT + kind, target + kind, { recursive: true });
  for (let copy = 2; copy <= times; copy++) {
    write(`${target}schema/copy-${copy}/`, sources, (_, at) => renamedTypes(parsed[at], copy));
    write(`${target}operations/copy-${copy}/`, filesBelow(`${ROOT}operations`, ".graphql"), (text) =>
      renamedOperation(parse(text), copy),
    );
    for (const file of filesBelow(`${ROOT}operations`, ".fixture.json")) {
      const text = readFileSync(`${ROOT}operations/${file}`, "utf8");
      const renamed = text.replace(/("__typename": ")(\w+)"/g, (_, start, name) => `${start}${name}${copy}"`);
      writeFileSync(`${target}operations/copy-${copy}/${file}`, renamed);
    }
  }
  // Paths in it count from the repository's root.
  const below = target.slice(ROOT.length);
  const config = readFileSync(`${ROOT}codegen.yml`, "utf8")
    .replace("schema: schema/", `schema: ${below}schema/`)
    .replace("documents: operations/", `documents: ${below}operations/`)
    .replace("  generated/:", `  ${below}generated/:`);
  writeFileSync(`${target}codegen.yml`, config);
}

function write(target, files, textOf) {
  files.forEach((file, at) => {
    mkdirSync(`${target}${file}`.replace(/[^/]+$/, ""), { recursive: true });
    const text = readFileSync(
      `${ROOT}${target.includes("/schema/") ? "schema" : "operations"}/${file}`,
      "utf8",
    );
    writeFileSync(target + file, print(textOf(text, at)));
  });
}

/** A service's part of the schema under other names. The inputs are shared, as real services share most of theirs. */
function renamedTypes(document, copy) {
  const suffixed = (node) => ({ ...node, value: `${node.value}${copy}` });
  return visit(document, {
    NamedType: (node) => (own.has(node.name.value) ? { ...node, name: suffixed(node.name) } : undefined),
    InputObjectTypeDefinition: () => null,
    InputObjectTypeExtension: (node) => ({
      ...node,
      directives: node.directives.map((directive) => withLiterals(directive, copy)),
      fields: [],
    }),
    enter: (node) =>
      node.kind.endsWith("TypeDefinition") ? { ...node, name: suffixed(node.name) } : undefined,
  });
}

/** A directive whose `documentType` and `result` are those of the copy. */
function withLiterals(directive, copy) {
  return visit(directive, {
    Argument: (node) =>
      ["documentType", "result"].includes(node.name.value)
        ? { ...node, value: { ...node.value, value: `${node.value.value}${copy}` } }
        : undefined,
  });
}

function renamedOperation(document, copy) {
  const suffixed = (node) => ({ ...node, value: `${node.value}${copy}` });
  return visit(document, {
    OperationDefinition: (node) => ({ ...node, name: suffixed(node.name) }),
    InlineFragment: (node) => ({
      ...node,
      typeCondition: { ...node.typeCondition, name: suffixed(node.typeCondition.name) },
    }),
    Argument: (node) => ({
      ...node,
      value: {
        ...node.value,
        fields: node.value.fields.map((field) =>
          field.name.value === "documentType"
            ? { ...field, value: { kind: Kind.STRING, value: `${field.value.value}${copy}` } }
            : field,
        ),
      },
    }),
  });
}

const found = Object.fromEntries(TIMES.map((times) => [times, []]));
for (let round = 0; round < rounds; round++) {
  for (const times of TIMES) found[times].push(generate(times));
}

function generate(times) {
  const from = performance.now();
  const { status, stdout, stderr } = spawnSync(
    "npx",
    ["tsx", "node_modules/@graphql-codegen/cli/cjs/bin.js", "--config", `${folder}${times}/codegen.yml`],
    { cwd: ROOT, encoding: "utf8", shell: process.platform === "win32" },
  );
  if (status !== 0) throw new Error(`codegen failed\n${stdout.slice(-3_000)}\n${stderr.slice(-3_000)}`);
  return performance.now() - from;
}

const sizeOf = (times) =>
  filesBelow(`${folder}${times}/generated`, "").reduce(
    (sum, file) => sum + statSync(`${folder}${times}/generated/${file}`).size,
    0,
  );
const rows = TIMES.map((times) => {
  const { median: middle, least, most } = ratios(found[times], found[1]);
  const cells = [
    (filesBelow(`${ROOT}operations`, ".graphql").length * times).toLocaleString("en-US"),
    (median(found[times]) / 1000).toFixed(2),
    `${middle.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`,
    Math.round(sizeOf(times) / 1024).toLocaleString("en-US"),
  ];
  return `| ${cells.join(" | ")} |`;
});
const used = versions(["@graphql-codegen/cli", "@graphql-codegen/typescript-operations", "graphql", "tsx"]);
const text = `# What generating takes

Written by \`npm run bench:codegen\`: the whole process, medians of ${rounds} interleaved rounds. The target is less
than 5 s for the catalogue. ${Object.entries(used)
  .map(([name, version]) => `${name} ${version}`)
  .join(", ")}.

| services | seconds | / the catalogue | kB written |
| ---: | ---: | ---: | ---: |
${rows.join("\n")}
`;
console.log(`\n${text}`);
if (!options.quick) writeFileSync(`${BENCH}codegen.md`, text);
