import type { Types } from "@graphql-codegen/plugin-helpers";
import { concatAST, type GraphQLSchema, type OperationDefinitionNode } from "graphql";

/** The names in `documents.ts` for the parts of one operation. */
export interface OperationNames {
  /** The constant with the document. */
  readonly document: string;
  /** The type of its variables. */
  readonly variables: string;
  /** The prefix of the types of its selections. */
  readonly selections: string;
}

/** The part of typescript-operations' visitor that other plugins may use. */
interface Visitor {
  convertName(name: string, options?: object): string;
  getOperationSuffix(name: string, kind: string): string;
  handleAnonymousOperation(operation: OperationDefinitionNode): string;
}

/** What the module of typescript-operations exports. */
interface Plugin {
  readonly TypeScriptDocumentsVisitor?: new (...args: readonly unknown[]) => Visitor;
}

/**
 * Asks the visitor of the app's own typescript-operations for its names, since a dozen options can change them.
 *
 * @throws Error if the app does not list the two plugins that this needs
 */
export function operationNames(
  schema: GraphQLSchema,
  files: readonly Types.DocumentFile[],
  config: Readonly<Record<string, unknown>>,
  plugins: readonly object[],
): (operation: OperationDefinitionNode) => OperationNames {
  const visitorClass = (plugins as readonly Plugin[]).find(
    (plugin) => plugin.TypeScriptDocumentsVisitor !== undefined,
  )?.TypeScriptDocumentsVisitor;
  if (visitorClass === undefined) {
    throw new Error(
      "indiconnect/codegen needs two plugins: list typescript-operations and typed-document-node under plugins.",
    );
  }
  const all = concatAST(files.flatMap(({ document }) => document ?? []));
  const visitor = new visitorClass(schema, config, all, all, "documents.ts");
  return (operation) => {
    const name = visitor.handleAnonymousOperation(operation);
    const suffix = visitor.getOperationSuffix(name, "Mutation");
    return {
      document: visitor.convertName(operation.name?.value ?? "", {
        prefix: config.documentVariablePrefix,
        suffix: config.documentVariableSuffix,
        useTypesPrefix: false,
      }),
      variables: visitor.convertName(name, { suffix: `${suffix}Variables` }),
      selections: visitor.convertName(name, { suffix }),
    };
  };
}
