import { getCachedDocumentNodeFromSchema, type Types } from "@graphql-codegen/plugin-helpers";
import {
  buildASTSchema,
  type GraphQLSchema,
  isScalarType,
  isSpecifiedScalarType,
  Kind,
  type OperationDefinitionNode,
  print,
} from "graphql";
import { checkSdl } from "./check-sdl.ts";
import { inlineFragments } from "./inline-fragments.ts";
import { inFileOrder } from "./merged-sdl.ts";
import { scalarTypes } from "./scalar-types.ts";
import { serviceFacts } from "./service-facts.ts";
import { tellUnreadableSdl } from "./tell-unreadable-sdl.ts";
import { writeFixtures } from "./write-fixtures.ts";
import { operationNames, writeServices } from "./write-services.ts";

/** Settings of the preset, under `presetConfig`. */
export interface PresetConfig {
  /** The module from which generated code imports `defineService` and the types. @default "indiconnect" */
  readonly client?: string;
  /** The module from which it imports formats. @default "indiconnect/formats" */
  readonly formats?: string;
  /** Whether to write `fixtures.ts` from the answers beside the operations. @default false */
  readonly fixtures?: boolean;
  /** Whether to write the merged schema as `schema.graphql` and `schema.ts`. @default false */
  readonly schema?: boolean;
}

// services.ts needs these. The app chooses all other options of the plugins.
const REQUIRED = { documentMode: "documentNode", extractAllFieldsToTypesCompact: true };
const DEFAULTS = { useTypeImports: true, pureMagicComment: true, documentVariableSuffix: "" };

const NOTICE = "// Written by codegen. Do not edit.\n";

// By output folder, the function to call once its SDL is loaded.
const loading = new Map<string, () => void>();

/**
 * The codegen preset of indiconnect. It writes three files into one folder: `documents.ts` (the output of the listed
 * plugins), `scalars.ts` (the observed types of the selected JSON leaves) and `services.ts` (each document with the facts of
 * its service, which you pass to `verify()`).
 */
export const preset: Types.OutputPreset<PresetConfig> & { readonly name: string } = {
  // The command line recognises an imported preset by this name.
  name: "indiconnect/codegen",
  // This is the only call before the SDL is loaded.
  prepareDocuments(folder, documents) {
    loading.get(folder)?.();
    loading.set(folder, tellUnreadableSdl());
    return documents;
  },
  buildGeneratesSection(options) {
    const { baseOutputDir, presetConfig } = options;
    loading.get(baseOutputDir)?.();
    // codegen's own setting: ".ts", ".js" or nothing, as the app's compiler needs it.
    const extension = String(options.config.importExtension ?? "");
    checkOutput(baseOutputDir, extension);
    const folder = baseOutputDir.replace(/\/?$/, "/");
    const schema: GraphQLSchema = inFileOrder(options.schemaAst ?? buildASTSchema(options.schema));
    checkSdl(schema, presetConfig.formats === undefined);
    const documents = inlineFragments(schema, options.documents);
    const observed = scalarTypes(schema);
    const given = givenConfig(options);
    const scalars = {
      JSON: "unknown",
      ...Object.fromEntries([...observed.keys()].map((name) => [name, `./scalars${extension}#${name}`])),
      ...scalarsOf(schema, given.scalars),
    };
    const config = { ...given, ...REQUIRED, scalars };
    const plugins = options.plugins.map((plugin) =>
      Object.fromEntries(Object.entries(plugin).map(([name, its]) => [name, isOurs(name) ? {} : its])),
    );
    const client = presetConfig.client ?? "indiconnect";
    const { pluginMap, text } = recorded(options.pluginMap, plugins.length);
    const operations = operationsOf(documents);
    const writers: Record<string, () => string | Promise<string>> = {
      "scalars.ts": () => {
        const used = new Set(operations.flatMap((each) => [...serviceFacts(schema, each).scalars]));
        const types = [...observed].flatMap(([name, type]) => (used.has(name) ? [type] : []));
        return `${NOTICE}${types.join("\n") || "export {};\n"}`;
      },
      "services.ts": async () => {
        const names = operationNames(schema, documents, config, Object.values(options.pluginMap));
        const formats = presetConfig.formats ?? "indiconnect/formats";
        const modules = { client, formats, documents: `./documents${extension}` };
        return writeServices(schema, operations, names, modules, await text);
      },
      ...(presetConfig.fixtures && {
        "fixtures.ts": () => writeFixtures(documents, client, `./services${extension}`),
      }),
      ...(presetConfig.schema && {
        "schema.graphql": () => writeSchema(schema),
        "schema.ts": () =>
          `${NOTICE}\n/** The merged SDL. */\nexport const sdl: string = ${JSON.stringify(writeSchema(schema))};\n`,
      }),
    };
    const shared = { ...options, schemaAst: schema, documents, config };
    return [
      { ...shared, pluginMap, filename: `${folder}documents.ts`, plugins },
      ...Object.entries(writers).map(([file, plugin]) => ({
        ...shared,
        pluginMap: { [file]: { plugin } },
        filename: folder + file,
        plugins: [{ [file]: {} }],
      })),
    ];
  },
};

/** @throws Error with one line if the preset cannot write there */
function checkOutput(folder: string, extension: string): void {
  if (/\.\w+$/.test(folder)) {
    throw new Error(
      `indiconnect/codegen writes several files: name a folder under generates, such as "generated/", not ${folder}.`,
    );
  }
  if (!["", ".ts", ".js"].includes(extension)) {
    throw new Error(
      `indiconnect/codegen writes .ts files: importExtension must be "", ".ts" or ".js", not ${JSON.stringify(extension)}.`,
    );
  }
}

/** Whether a plugin is one of the two for types and documents. An option of one of them applies to both. */
function isOurs(plugin: string): boolean {
  return /typescript-operations|typed-document-node/.test(plugin);
}

/** The app's options for types and documents. */
function givenConfig({ plugins, config }: Types.PresetFnArgs<PresetConfig>): Types.PluginConfig {
  const own = plugins.flatMap((plugin) =>
    Object.entries(plugin).flatMap(([name, its]) => (isOurs(name) && typeof its === "object" ? [its] : [])),
  );
  const given: Types.PluginConfig = Object.assign({}, DEFAULTS, config, ...own);
  const apart = ["importOperationTypesFrom", "globalNamespace"].find((option) => given[option]);
  const untyped = /#DocumentNode$/.test(String(given.documentNodeImport)) && "documentNodeImport";
  const option = apart ?? untyped;
  if (option) {
    throw new Error(
      `indiconnect/codegen needs documents and their types in one module: leave out the option ${option}.`,
    );
  }
  return given;
}

/** The operations of an app's documents, by name. */
function operationsOf(files: readonly Types.DocumentFile[]): OperationDefinitionNode[] {
  return files
    .flatMap((file) => file.document?.definitions ?? [])
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .sort((a, b) => (a.name?.value ?? "").localeCompare(b.name?.value ?? "", "en"));
}

/** An app's own types of scalars: listed one by one, or all from one module. */
function scalarsOf(schema: GraphQLSchema, scalars: unknown): object {
  if (typeof scalars !== "string") return (scalars as object | undefined) ?? {};
  const names = Object.values(schema.getTypeMap()).flatMap((type) =>
    isScalarType(type) && !isSpecifiedScalarType(type) ? [type.name] : [],
  );
  return Object.fromEntries(names.map((name) => [name, `${scalars}#${name}`]));
}

/** The app's plugins, and what they write together. */
function recorded(
  plugins: Types.GenerateOptions["pluginMap"],
  count: number,
): { readonly pluginMap: Types.GenerateOptions["pluginMap"]; readonly text: Promise<string> } {
  const pluginMap = { ...plugins };
  const text = new Promise<string>((resolve) => {
    const texts: string[] = [];
    let left = count;
    for (const [name, module] of Object.entries(plugins)) {
      const plugin: typeof module.plugin = async (...args) => {
        const written = await module.plugin(...args);
        const parts =
          typeof written === "string"
            ? [written]
            : [...(written.prepend ?? []), written.content, ...(written.append ?? [])];
        texts.push(...parts);
        left--;
        if (left === 0) resolve(texts.join("\n"));
        return written;
      };
      pluginMap[name] = { ...module, plugin };
    }
  });
  return { pluginMap, text };
}

/** The whole schema as one SDL, with directives and descriptions. Apps generate from it. */
function writeSchema(schema: GraphQLSchema): string {
  return `${print(getCachedDocumentNodeFromSchema(schema))}\n`;
}
