import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve } from "node:path";
import type { Types } from "@graphql-codegen/plugin-helpers";
import { type DefinitionNode, type GraphQLSchema, print } from "graphql";
import { GRAPHQL_FILE, graphqlFiles } from "../codegen/graphql-files.ts";
import type { AppFiles } from "./app-services.ts";
import { parseFile, type SourceText } from "./parse-file.ts";

type Codegen = typeof import("@graphql-codegen/cli");
type Context = InstanceType<Codegen["CodegenContext"]>;
/** What codegen passes to a preset. */
type Loaded = Types.PresetFnArgs<unknown>;

const PACKAGE = "@graphql-codegen/cli";
const PRESET = "indiconnect/codegen";

/** The names of config files, in the order in which codegen prefers them. */
const CONFIGS = [
  /^graphql\.config\.\w+$/,
  /^\.graphqlrc(?:\.\w+)?$/,
  /^codegen\.(?:json|ya?ml|[cm]?[jt]s|config\.js)$/,
  /^\.codegenrc(?:\.\w+)?$/,
  /^package\.json$/,
];

/**
 * The texts that an app's codegen config names for `indiconnect/codegen`, including documents in code. The app's own copy
 * of codegen loads them, so that every form of config works. A config that does not name the preset is not run.
 *
 * @param app its folder
 * @returns undefined if no config in the folder names the preset
 * @throws Error with one line that names the config or the faulty file
 */
export async function codegenFiles(app: string): Promise<AppFiles | undefined> {
  const folder = resolve(app);
  const config = configIn(folder);
  if (config === undefined) return undefined;
  const loaded = await load(folder, join(folder, config)).catch((error: Error) => {
    throw faultyFile(folder, error.message) ?? new Error(`${config}: ${oneLine(error.message, folder)}`);
  });
  if (loaded.length === 0) return undefined;
  const sources = loaded.flatMap((each) => schemaSources(each, config));
  const documents = loaded.flatMap((each) => each.documents);
  return { config, schema: filesOf(folder, sources), operations: filesOf(folder, documents) };
}

function configIn(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => !entry.isDirectory());
  const names = files.map(({ name }) => name).sort();
  const configs = CONFIGS.flatMap((pattern) => names.filter((name) => pattern.test(name)));
  return configs.find((name) => readFileSync(join(folder, name), "utf8").includes(PRESET));
}

function codegenOf(folder: string): Codegen {
  const require = createRequire(join(folder, "package.json"));
  try {
    require.resolve(PACKAGE);
  } catch {
    throw new Error(`reading it needs the package ${PACKAGE}, which is not installed.`);
  }
  return require(PACKAGE) as Codegen;
}

/** Lets codegen load everything that it would pass to the preset, without writing anything. */
async function load(folder: string, config: string): Promise<Loaded[]> {
  const codegen = codegenOf(folder);
  const loaded: Loaded[] = [];
  const preset: Types.OutputPreset = {
    buildGeneratesSection(given) {
      loaded.push(given);
      return [];
    },
  };
  for (const context of await contextsOf(codegen, config)) {
    context.cwd = folder;
    const { generates, schema } = context.getConfig();
    const outputs = Object.entries(generates).flatMap(([name, output]) =>
      isOurs(output) ? [[name, { ...output, preset, plugins: [] }] satisfies [string, object]] : [],
    );
    if (outputs.length === 0) continue;
    refuseAddresses([schema, ...outputs.map(([, output]) => output.schema)].flat());
    context.updateConfig({ generates: Object.fromEntries(outputs), silent: true, ignoreNoDocuments: true });
    const { error } = await codegen.executeCodegen(context);
    if (error) throw error;
  }
  return loaded;
}

/** One of each project of a GraphQL Config. */
async function contextsOf(codegen: Codegen, config: string): Promise<Context[]> {
  const graphqlConfig = await codegen.findAndLoadGraphQLConfig(config);
  if (!graphqlConfig) return [await codegen.loadContext(config)];
  return Object.entries(graphqlConfig.projects).flatMap(([name, project]) => {
    if (!project.hasExtension("codegen")) return [];
    const context = new codegen.CodegenContext({ graphqlConfig });
    context.useProject(name);
    return [context];
  });
}

function isOurs(output: Types.ConfiguredOutput | Types.ConfiguredPlugin[]): output is Types.ConfiguredOutput {
  if (Array.isArray(output)) return false;
  const { preset } = output as { readonly preset?: string | { readonly name?: string } };
  return (typeof preset === "object" ? preset.name : preset) === PRESET;
}

function refuseAddresses(pointers: readonly unknown[]): void {
  const texts = pointers.flatMap((pointer) =>
    typeof pointer === "object" && pointer !== null ? Object.keys(pointer) : [String(pointer)],
  );
  if (texts.some((text) => /^\w+:\/\//.test(text)))
    throw new Error(
      "it loads its schema from an address, but only SDL files contain the directives of services.",
    );
}

function schemaSources({ schemaAst, schema }: Loaded, config: string): Types.DocumentFile[] {
  const { extendedSources: sources } = (schemaAst as GraphQLSchema).extensions as {
    readonly extendedSources?: readonly Types.DocumentFile[];
  };
  // A schema that the config creates in code or reads from an introspection has no SDL text.
  return sources?.every(({ document }) => document) ? [...sources] : [{ location: config, document: schema }];
}

/** The texts by their files. In a file of code, everything except its GraphQL is blank, so that positions stay right. */
function filesOf(folder: string, sources: readonly Types.DocumentFile[]): SourceText[] {
  const files = new Map<string, { readonly type?: "external"; readonly nodes: Set<DefinitionNode> }>();
  for (const { location = "", document, type } of sources) {
    const file = files.get(location) ?? { ...(type === "external" && { type }), nodes: new Set() };
    for (const node of document?.definitions ?? []) file.nodes.add(node);
    files.set(location, file);
  }
  return [...files].map(([location, { nodes, ...more }]) => {
    const path = relative(folder, location).replaceAll("\\", "/");
    const texts = [...nodes].map((node) => node.loc?.source.body.slice(node.loc.start, node.loc.end));
    const code = existsSync(location) ? readFileSync(location, "utf8") : "";
    if (GRAPHQL_FILE.test(location) && code !== "") return { path, text: code, ...more };
    if (!texts.every((text) => text !== undefined && code.includes(text)))
      return { path, text: [...nodes].map(print).join("\n"), isPrinted: true, ...more };
    let text = code.replace(/[^\r\n]/g, " ");
    for (const part of texts as string[]) {
      const start = code.indexOf(part);
      text = text.slice(0, start) + part + text.slice(start + part.length);
    }
    return { path, text, code, ...more };
  });
}

/** Finds the file that codegen's message is about. The message names neither file nor line. */
function faultyFile(folder: string, message: string): Error | undefined {
  for (const path of graphqlFiles(folder)) {
    try {
      parseFile({ path, text: readFileSync(join(folder, path), "utf8") });
    } catch (error) {
      const fault = error as Error;
      if (message.includes(fault.message.replace(/^.+?:\d+:\d+: /, ""))) return fault;
    }
  }
  return undefined;
}

function oneLine(message: string, folder: string): string {
  // Without the stack, codegen's advice and the picture of a line.
  const [what = ""] = message.split(
    /\n(?: +at |\w+Error: |NoTypeDefinitionsFound: |GraphQL Code Gen| *\d+ \|)/,
    1,
  );
  return what.replaceAll(`${folder}/`, "").replace(/\s+/g, " ").trim();
}
