// npm run docs:site: generates the pages of the site from README, docs/, the SDL and the source, and builds them. A dead
// link fails the build. --install installs what it needs first.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fixtures } from "../generated/fixtures.ts";
import { type CatalogueEntry, catalogue } from "../src/catalogue/catalogue.ts";
import type { Shape } from "../src/document/service.ts";
import { sampleVariables } from "../src/explorer/sample-variables.ts";
import { scenarios } from "../src/sandbox/scenarios.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SITE = `${ROOT}docs-site/`;
const PAGES = `${SITE}.cache/pages/`;
const run = (command: string, argv: readonly string[], cwd: string): void => {
  execFileSync(command, argv, { cwd, stdio: ["ignore", "inherit", "inherit"] });
};

if (process.argv.includes("--install") || !existsSync(`${SITE}node_modules/vitepress`)) {
  run("npm", ["ci", "--ignore-scripts"], SITE);
}
rmSync(PAGES, { recursive: true, force: true });
for (const folder of ["guide", "services", "public"]) mkdirSync(PAGES + folder, { recursive: true });

const text = (path: string): string => readFileSync(ROOT + path, "utf8");
const write = (path: string, content: string): void => writeFileSync(PAGES + path, content);

/** The guide, in reading order. README comes first. */
const GUIDE: readonly (readonly [file: string, title: string])[] = [
  ["first-contact", "First contact"],
  ["errors", "Errors and reasons"],
  ["paid-once", "Paid once"],
  ["configuration", "Configuration"],
  ["flows", "Checks of two steps"],
  ["in-your-app", "In your app"],
  ["sandbox", "The sandbox"],
  ["explorer", "The explorer"],
  ["cli", "The command line"],
  ["bulk", "Many checks"],
  ["bulk-queue", "Many machines"],
  ["codegen", "Operations of your own"],
  ["add-a-service", "Add a service"],
  ["schema-drift", "When the schema drifts"],
  ["from-axios", "Coming from axios"],
  ["other-clients", "Other GraphQL clients"],
  ["strangers-path", "From an empty folder"],
  ["examples", "Examples"],
  ["runtimes", "Runtimes"],
  ["reliability", "Reliability"],
  ["performance", "Speed and size"],
  ["versioning", "State, sources and versions"],
  ["architecture", "Architecture"],
];
const EVIDENCE: Readonly<Record<string, string>> = {
  selection: "the vendor's page",
  integrators: "integrators' code",
  table: "the vendor's table",
};
const guide = GUIDE.filter(([file]) => existsSync(`${ROOT}docs/${file}.md`));
const names = new Set(guide.map(([file]) => file));

/** Turns a page of the repository into a page of the site. Links lead to pages of the site, or to the text of a file. */
function adopted(page: string, from: "" | "docs/"): string {
  return page.replace(/\]\((?!https?:|#)([^)\s]+)\)/g, (whole, target: string) => {
    const [path = "", anchor = ""] = target.split("#");
    const hash = anchor === "" ? "" : `#${anchor}`;
    const inRoot = new URL(path, `file:///${from}`).pathname.slice(1);
    const name = /^docs\/([\w-]+)\.md$/.exec(inRoot)?.[1];
    if (inRoot === "README.md" || path === "") return `](/guide/${hash})`;
    if (name === "services") return `](/services/${hash})`;
    if (name !== undefined && names.has(name)) return `](/guide/${name}${hash})`;
    if (/\.(svg|png)$/.test(inRoot)) {
      const file = inRoot.replaceAll("/", "-");
      cpSync(ROOT + inRoot, `${PAGES}public/${file}`);
      return `](/${file})`;
    }
    if (existsSync(ROOT + inRoot)) return "]".concat(""); // only the repository has this file: keep its name, drop the link
    throw new Error(`${whole} leads nowhere`);
  });
}

/** Replaces links to files that only the repository has by their text. */
const unlinked = (page: string): string => page.replace(/\[([^\][]*)\](?!\(|\[|:)/g, "$1");

/** Escapes angle brackets and double braces, which Vue would interpret. */
function inert(page: string): string {
  return page
    .split(/(```[\s\S]*?```|`[^`\n]*`)/)
    .map((part, index) => {
      if (index % 2 === 1) return part.startsWith("```") ? part : part.replaceAll("{{", "{ {");
      return part.replace(/<(?!!--|\/?(?:picture|source|img|br|details|summary|p|a)\b)/g, "&lt;");
    })
    .join("");
}

const page = (content: string, from: "" | "docs/"): string => inert(unlinked(adopted(content, from)));

write("guide/index.md", page(text("README.md"), ""));
for (const [file] of guide) write(`guide/${file}.md`, page(text(`docs/${file}.md`), "docs/"));

const entries = catalogue();
write("services/index.md", servicesPage());
for (const entry of entries) write(`services/${entry.name}.md`, inert(servicePage(entry)));

write("index.md", homePage());

if (!process.argv.includes("--no-api")) {
  run(
    process.execPath,
    [
      `${SITE}node_modules/typedoc/bin/typedoc`,
      ...["--plugin", `${SITE}node_modules/typedoc-plugin-markdown/dist/index.js`],
      ...["--tsconfig", `${SITE}tsconfig.api.json`, "--out", `${PAGES}api`, "--readme", "none"],
      ...["--entryFileName", "index.md", "--githubPages", "false", "--hideBreadcrumbs", "--hideGenerator"],
      ...["--excludeInternal", "--excludePrivate", "--skipErrorChecking", "--logLevel", "Error"],
      ...["--disableSources", "--sanitizeComments", "--useHTMLEncodedBrackets"],
      ...[
        "index.node",
        "formats",
        "sandbox",
        "sandbox-msw",
        "observe",
        "ledger",
        "bulk",
        "bulk-queue",
        "codegen",
      ].map((file) => `${ROOT}src/${file}.ts`),
    ],
    ROOT,
  );
}

writeFileSync(
  `${SITE}.cache/sidebar.json`,
  JSON.stringify({
    guide: [
      {
        text: "Guide",
        items: [
          { text: "Start", link: "/guide/" },
          ...guide.map(([file, title]) => ({ text: title, link: `/guide/${file}` })),
        ],
      },
    ],
    services: [
      { text: "All services", link: "/services/" },
      ...[...new Set(entries.map(({ group }) => group))].map((group) => ({
        text: group,
        items: entries
          .filter((entry) => entry.group === group)
          .map(({ title, name }) => ({ text: title, link: `/services/${name}` })),
      })),
    ],
    api: [{ text: "API", link: "/api/" }],
  }),
);

const all = [
  ["guide/", "Start", text("README.md")] as const,
  ...guide.map(([file, title]) => [`guide/${file}`, title, text(`docs/${file}.md`)] as const),
  ...entries.map((entry) => [`services/${entry.name}`, entry.title, servicePage(entry)] as const),
];
write("public/llms.txt", llms(all));
write("public/llms-full.txt", all.map(([path, , content]) => `<!-- /${path} -->\n\n${content}`).join("\n\n"));

run(process.execPath, [`${SITE}node_modules/vitepress/bin/vitepress.js`, "build", SITE], SITE);

/** All services with links to their pages. Below, what is known about the others, as in docs/services.md. */
function servicesPage(): string {
  const groups = [...new Set(entries.map(({ group }) => group))].map((group) => {
    const rows = entries
      .filter((entry) => entry.group === group)
      .map(
        ({ title, name, inputs, evidence }) =>
          `| [${title}](/services/${name}) | ${inputs.map(({ variable }) => `\`${variable}\``).join(", ")} | ${EVIDENCE[evidence] ?? evidence} |`,
      );
    return `## ${group}\n\n| service | inputs | known from |\n|---|---|---|\n${rows.join("\n")}`;
  });
  const [, others = ""] = /(^## Not shipped[\s\S]*)/m.exec(text("docs/services.md")) ?? [];
  return `# Services\n\nThe vendor publishes no schema. Each page says what is known of a service, and from where.\n\n${groups.join("\n\n")}\n\n${page(others, "docs/")}`;
}

function servicePage(entry: CatalogueEntry): string {
  const { title, group, name, operation, service, inputs, evidence } = entry;
  const sample = sampleVariables(inputs) ?? {};
  const rows = inputs.map(
    ({ variable, type, required, sensitive, format, description }) =>
      `| \`${variable}\` | ${type}${required ? "" : ", optional"}${sensitive ? ", personal" : ""} | ${[description.replaceAll("|", "\\|"), format === undefined ? "" : `Format: ${format.title}, such as \`${format.example}\`.`].filter(Boolean).join(" ")} |`,
  );
  const magic = scenarios.flatMap((scenario) => {
    const variables = sampleVariables(inputs, scenario);
    if (variables === undefined) return [];
    const changed = Object.entries(variables).find(([variable, value]) => value !== sample[variable]);
    return changed === undefined
      ? []
      : [`| \`${scenario.word}\` | \`${changed[0]}: ${JSON.stringify(changed[1])}\` | ${scenario.meaning} |`];
  });
  const fixture = (fixtures as Readonly<Record<string, { readonly found?: unknown }>>)[operation]?.found;
  return `# ${title}

${group}. \`documentType\` "${service.documentType}", mutation \`${service.root}\`, result \`${service.resultType}\`. Known from ${EVIDENCE[evidence] ?? evidence}.
${service.repeatable === false ? "\nNever resent, whatever the options say.\n" : ""}${service.reusable === false ? "\nNever answered from a ledger, because each call has an effect of its own.\n" : ""}${service.follows === undefined ? "" : `\nA later step: it takes \`${service.follows.as}\` from what "${service.follows.documentType}" gave ([checks of two steps](/guide/flows)).\n`}
## Inputs

| variable | type | |
|---|---|---|
${rows.join("\n")}

## Call

\`\`\`ts
import { createClient, ${operation} } from "indiconnect";

const indiconnect = createClient({ environment: "staging" });
const verification = await indiconnect.verify(${operation}, ${JSON.stringify(sample, null, 2)});
if (verification.ok) console.log(verification.result);
else console.log(verification.error.reason);
indiconnect.close();
\`\`\`

\`\`\`sh
npx indiconnect verify ${name} --help
npx indiconnect bulk ${name} rows.csv --out results.csv --dry-run -e staging
\`\`\`

## Result

| field | type | personal |
|---|---|---|
${fields(service.shape, "")
  .map(
    ([path, type]) =>
      `| \`${path}\` | ${type} | ${(service.sensitiveResult ?? []).includes(path) ? "yes" : ""} |`,
  )
  .join("\n")}

Every field can be null. ${fixture === undefined ? "" : "The sandbox answers, without a magic value:"}

${fixture === undefined ? "" : `\`\`\`json\n${JSON.stringify(fixture, null, 2)}\n\`\`\``}

## Magic values of the sandbox

| scenario | input | answer |
|---|---|---|
${magic.join("\n")}
`;
}

function* leaves(shape: Shape, path: string): Generator<[string, string]> {
  if (typeof shape === "string") yield [path, shape];
  else if (Array.isArray(shape)) {
    const [item] = shape as readonly [Shape];
    if (typeof item === "string") yield [path, `list of ${item}`];
    else {
      yield [path, "list"];
      yield* leaves(item, path);
    }
  } else {
    for (const [name, inner] of Object.entries(shape)) {
      if (name !== "__typename") yield* leaves(inner as Shape, path === "" ? name : `${path}.${name}`);
    }
  }
}

function fields(shape: Shape, path: string): [string, string][] {
  return [...leaves(shape, path)];
}

function homePage(): string {
  // The same lines as in README, which the tests run.
  const [, code = ""] = /^## Use\n+```ts\n([\s\S]*?)```/m.exec(text("README.md")) ?? [];
  return `---
layout: home
hero:
  name: indiconnect
  text: Identity checks in India, typed
  tagline: A client for IndiConnect that never pays twice for a check and never loses an answer you paid for. Unofficial.
  actions:
    - { theme: brand, text: Start, link: /guide/ }
    - { theme: alt, text: "${entries.length} services", link: /services/ }
features:
  - { title: Paid once, details: "The client never resends a request that may have been billed. Every failure says whether it may have been.", link: /guide/paid-once }
  - { title: Nothing leaks, details: "No key and no personal data in messages, logs, traces or reports.", link: /guide/errors }
  - { title: A sandbox for every case, details: "Every service on your machine, with magic values for each answer and each failure.", link: /guide/sandbox }
  - { title: Spreadsheets, details: "Plan, price, run and resume a file of checks. Each row is paid once.", link: /guide/bulk }
---

\`\`\`ts
${code}\`\`\`
`;
}

function llms(pages: readonly (readonly [path: string, title: string, content: string])[]): string {
  const first = (content: string): string =>
    (content.replace(/^#.*$/m, "").match(/^[A-Z][^\n|]*(?:\n[^\n|#-][^\n]*)*/m)?.[0] ?? "")
      .replace(/\s+/g, " ")
      .slice(0, 160);
  return `# indiconnect

> Typed client of IndiConnect's GraphQL identity-verification API (KYC, India). Unofficial. TypeScript, Node 20.19 and up.

Every page in one file: /llms-full.txt

${pages.map(([path, title, content]) => `- [${title}](/${path}): ${first(content)}`).join("\n")}
`;
}
