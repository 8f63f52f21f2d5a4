import type { Types } from "@graphql-codegen/plugin-helpers";
import { buildASTSchema, type GraphQLSchema } from "graphql";
import { inFileOrder } from "./in-file-order.ts";
import { observedScalars } from "./observed-scalars.ts";
import { writeFixtures } from "./write-fixtures.ts";
import { writeScalars } from "./write-scalars.ts";
import { writeSchema } from "./write-schema.ts";
import { writeServices } from "./write-services.ts";

/** Settings of the preset, under `presetConfig`. */
export interface PresetConfig {
  /** Where generated code imports `defineService` and the types from. @default "indiconnect" */
  readonly client?: string;
  /** Where it imports formats from. @default "indiconnect/formats" */
  readonly formats?: string;
  /** Whether to write `fixtures.ts` from the answers that stand beside the operations. @default false */
  readonly fixtures?: boolean;
  /** Whether to write the merged schema as `schema.graphql` and `schema.ts`. @default false */
  readonly schema?: boolean;
}

// What services.ts builds on; whatever else the plugins can do is up to the app.
const REQUIRED = {
  documentMode: "documentNode",
  documentVariableSuffix: "",
  extractAllFieldsToTypesCompact: true,
};
const DEFAULTS = { useTypeImports: true, pureMagicComment: true };

/**
 * The codegen preset of indiconnect. Into one folder it writes `documents.ts` (whatever the listed plugins make of
 * the operations), `scalars.ts` (the observed types of JSON leaves) and `services.ts` (each document with the facts
 * of its service, which is what `verify()` takes).
 */
export const preset: Types.OutputPreset<PresetConfig> = {
  buildGeneratesSection(options) {
    const schema: GraphQLSchema = inFileOrder(options.schemaAst ?? buildASTSchema(options.schema));
    const folder = options.baseOutputDir.replace(/\/?$/, "/");
    const observed = observedScalars(schema);
    // ".ts", ".js" or nothing, as the app's compiler wants it: codegen's own setting.
    const extension = String(options.config.importExtension ?? "");
    const config = {
      ...DEFAULTS,
      ...options.config,
      ...REQUIRED,
      scalars: {
        JSON: "unknown",
        ...(options.config.scalars as object | undefined),
        ...Object.fromEntries([...observed.keys()].map((name) => [name, `./scalars${extension}#${name}`])),
      },
    };
    const client = options.presetConfig.client ?? "indiconnect";
    const shared = {
      ...options,
      schemaAst: schema,
      pluginMap: {
        ...options.pluginMap,
        "indiconnect-scalars": { plugin: () => writeScalars(observed) },
        "indiconnect-services": {
          plugin: (ast: GraphQLSchema, documents: Types.DocumentFile[]) =>
            writeServices(ast, documents, {
              client,
              formats: options.presetConfig.formats ?? "indiconnect/formats",
              documents: `./documents${extension}`,
            }),
        },
        "indiconnect-fixtures": {
          plugin: (_: GraphQLSchema, documents: Types.DocumentFile[]) =>
            writeFixtures(documents, client, `./services${extension}`),
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
      { ...shared, filename: `${folder}documents.ts`, config },
      output("scalars.ts", "indiconnect-scalars"),
      output("services.ts", "indiconnect-services"),
      ...(options.presetConfig.fixtures ? [output("fixtures.ts", "indiconnect-fixtures")] : []),
      ...(options.presetConfig.schema
        ? [output("schema.graphql", "indiconnect-sdl"), output("schema.ts", "indiconnect-schema")]
        : []),
    ] as Types.GenerateOptions[];
  },
};
