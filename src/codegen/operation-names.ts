import type { Types } from "@graphql-codegen/plugin-helpers";
import { concatAST, type GraphQLSchema, type OperationDefinitionNode } from "graphql";

/** What `documents.ts` calls the parts of one operation. */
export interface OperationNames {
  /** The constant that holds the document. */
  readonly document: string;
  /** The type of its variables. */
  readonly variables: string;
  /** What the types of its selections begin with. */
  readonly selections: string;
}

/** What the visitor of typescript-operations offers to whoever builds on its types. */
interface Visitor {
  readonly config: { readonly operationResultSuffix?: string };
  convertName(name: string, options?: object): string;
  getOperationSuffix(name: string, kind: string): string;
  handleAnonymousOperation(operation: OperationDefinitionNode): string;
}

type VisitorClass = new (...args: readonly unknown[]) => Visitor;

/**
 * Asks the app's own typescript-operations what it calls things, by its visitor: there are a dozen options for it.
 *
 * @throws Error where the app does not list the plugins that this builds on
 */
export function operationNames(
  schema: GraphQLSchema,
  files: readonly Types.DocumentFile[],
  config: Readonly<Record<string, unknown>>,
  plugins: readonly object[],
): (operation: OperationDefinitionNode) => OperationNames {
  const visitorClass = plugins
    .map(
      (plugin) =>
        (plugin as { readonly TypeScriptDocumentsVisitor?: VisitorClass }).TypeScriptDocumentsVisitor,
    )
    .find((candidate) => candidate !== undefined);
  if (visitorClass === undefined) {
    throw new Error(
      "indiconnect/codegen builds on two plugins: list typescript-operations and typed-document-node under plugins.",
    );
  }
  const all = concatAST(files.flatMap((file) => (file.document === undefined ? [] : [file.document])));
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
