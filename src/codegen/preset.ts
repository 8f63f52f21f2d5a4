import { getCachedDocumentNodeFromSchema, type Types } from "@graphql-codegen/plugin-helpers";
import { buildASTSchema, type GraphQLSchema, isScalarType, isSpecifiedScalarType, print } from "graphql";
import { checkDeclarations } from "./check-declarations.ts";
import { checkSdl } from "./check-sdl.ts";
import { inFileOrder } from "./in-file-order.ts";
import { inlineFragments } from "./inline-fragments.ts";
import { observedScalars } from "./observed-scalars.ts";
import { operationNames } from "./operation-names.ts";
import { operationsOf } from "./operations-of.ts";
import { serviceFacts } from "./service-facts.ts";
import { tellUnreadableSdl } from "./tell-unreadable-sdl.ts";
import { writeFixtures } from "./write-fixtures.ts";
import { writeScalars } from "./write-scalars.ts";
import { writeServices } from "./write-services.ts";

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
    loading.get(options.baseOutputDir)?.();
    if (/\.\w+$/.test(options.baseOutputDir)) {
      throw new Error(
        `indiconnect/codegen writes several files: name a folder under generates, such as "generated/", not ${options.baseOutputDir}.`,
      );
    }
    const schema: GraphQLSchema = inFileOrder(options.schemaAst ?? buildASTSchema(options.schema));
    checkSdl(schema, options.presetConfig.formats === undefined);
    const folder = options.baseOutputDir.replace(/\/?$/, "/");
    const documents = inlineFragments(schema, options.documents);
    // codegen's own setting: ".ts", ".js" or nothing, as the app's compiler needs it.
    const extension = String(options.config.importExtension ?? "");
    if (!["", ".ts", ".js"].includes(extension)) {
      throw new Error(
        `indiconnect/codegen writes .ts files: importExtension must be "", ".ts" or ".js", not ${JSON.stringify(extension)}.`,
      );
    }
    const observed = observedScalars(schema);
    // An option of one of the two plugins for types and documents applies to both.
    const isOurs = (plugin: string): boolean => /typescript-operations|typed-document-node/.test(plugin);
    const own = options.plugins.flatMap((plugin) =>
      Object.entries(plugin).flatMap(([name, its]) => (isOurs(name) && typeof its === "object" ? [its] : [])),
    );
    const given: Types.PluginConfig = Object.assign({}, DEFAULTS, options.config, ...own);
    const untyped = /#DocumentNode$/.test(String(given.documentNodeImport)) && "documentNodeImport";
    const option =
      (given.importOperationTypesFrom && "importOperationTypesFrom") ||
      (given.globalNamespace && "globalNamespace") ||
      untyped;
    if (option) {
      throw new Error(
        `indiconnect/codegen needs documents and their types in one module: leave out the option ${option}.`,
      );
    }
    const config = {
      ...given,
      ...REQUIRED,
      scalars: {
        JSON: "unknown",
        ...Object.fromEntries([...observed.keys()].map((name) => [name, `./scalars${extension}#${name}`])),
        ...scalarsOf(schema, given.scalars),
      },
    };
    const plugins = options.plugins.map((plugin) =>
      Object.fromEntries(Object.entries(plugin).map(([name, its]) => [name, isOurs(name) ? {} : its])),
    );
    const client = options.presetConfig.client ?? "indiconnect";
    const { pluginMap, text } = recorded(options.pluginMap, plugins.length);
    const shared = {
      ...options,
      schemaAst: schema,
      documents,
      pluginMap: {
        ...pluginMap,
        "indiconnect-scalars": {
          plugin: () => {
            const used = operationsOf(documents).flatMap((operation) => [
              ...serviceFacts(schema, operation).scalars,
            ]);
            return writeScalars(new Map([...observed].filter(([name]) => used.includes(name))));
          },
        },
        "indiconnect-services": {
          plugin: async () => {
            const { code, values, types } = writeServices(schema, documents, {
              client,
              formats: options.presetConfig.formats ?? "indiconnect/formats",
              documents: `./documents${extension}`,
              names: operationNames(schema, documents, config, Object.values(options.pluginMap)),
            });
            checkDeclarations(await text, values, types);
            return code;
          },
        },
        "indiconnect-fixtures": {
          plugin: () => writeFixtures(documents, client, `./services${extension}`),
        },
        "indiconnect-sdl": { plugin: (ast: GraphQLSchema) => writeSchema(ast) },
        "indiconnect-schema": {
          plugin: (ast: GraphQLSchema) =>
            `// Written by codegen. Do not edit.\n\n/** The merged SDL. */\nexport const sdl: string = ${JSON.stringify(writeSchema(ast))};\n`,
        },
      },
    };
    const output = (file: string, plugin: string): object => ({
      ...shared,
      filename: folder + file,
      plugins: [{ [plugin]: {} }],
      config,
    });
    return [
      { ...shared, filename: `${folder}documents.ts`, plugins, config },
      output("scalars.ts", "indiconnect-scalars"),
      output("services.ts", "indiconnect-services"),
      ...(options.presetConfig.fixtures ? [output("fixtures.ts", "indiconnect-fixtures")] : []),
      ...(options.presetConfig.schema
        ? [output("schema.graphql", "indiconnect-sdl"), output("schema.ts", "indiconnect-schema")]
        : []),
    ] as Types.GenerateOptions[];
  },
};

/** An app's own types of scalars: listed one by one, or all from one module. */
function scalarsOf(schema: GraphQLSchema, scalars: unknown): object {
  if (typeof scalars !== "string") return (scalars as object | undefined) ?? {};
  const names = Object.values(schema.getTypeMap()).flatMap((type) =>
    isScalarType(type) && !isSpecifiedScalarType(type) ? [type.name] : [],
  );
  return Object.fromEntries(names.map((name) => [name, `${scalars}#${name}`]));
}

/** The app's plugins, and what they write. */
function recorded(
  pluginMap: Types.GenerateOptions["pluginMap"],
  count: number,
): { readonly pluginMap: Types.GenerateOptions["pluginMap"]; readonly text: Promise<string> } {
  const texts: string[] = [];
  let finish: (text: string) => void = () => {};
  const text = new Promise<string>((resolve) => {
    finish = resolve;
  });
  const wrapped = Object.entries(pluginMap).map(([name, module]) => {
    const plugin: typeof module.plugin = async (...args) => {
      const written = await module.plugin(...args);
      texts.push(
        typeof written === "string"
          ? written
          : [...(written.prepend ?? []), written.content, ...(written.append ?? [])].join("\n"),
      );
      if (texts.length === count) finish(texts.join("\n"));
      return written;
    };
    return [name, { ...module, plugin }] as const;
  });
  return { pluginMap: Object.fromEntries(wrapped), text };
}

/** The whole schema as one SDL, with directives and descriptions. Apps generate from it. */
function writeSchema(schema: GraphQLSchema): string {
  return `${print(getCachedDocumentNodeFromSchema(schema))}\n`;
}
