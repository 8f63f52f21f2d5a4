import type { Types } from "@graphql-codegen/plugin-helpers";
import {
  concatAST,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  KnownFragmentNamesRule,
  Location,
  NoFragmentCyclesRule,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { placed } from "./place-of.ts";

/**
 * Inlines the fragments of all an app's documents into the operations that spread them, because a call to the vendor is a
 * single operation. It leaves out documents that are only for reference (`externalDocuments`).
 *
 * @throws Error with one line if a fragment is unknown or includes itself
 */
export function inlineFragments(
  schema: GraphQLSchema,
  files: readonly Types.DocumentFile[],
): Types.DocumentFile[] {
  const all = concatAST(files.flatMap(({ document }) => document ?? []));
  const [fault] = validate(schema, all, [KnownFragmentNamesRule, NoFragmentCyclesRule]);
  if (fault !== undefined) throw placed(fault);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of all.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return files
    .filter(({ type }) => type !== "external")
    .map((file) => {
      if (file.document === undefined) return file;
      const definitions = file.document.definitions.map((definition) =>
        definition.kind === Kind.OPERATION_DEFINITION ? inlined(schema, definition, fragments) : definition,
      );
      return { ...file, document: { ...file.document, definitions } };
    });
}

function inlined(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): OperationDefinitionNode {
  const info = new TypeInfo(schema);
  /** A selection without fragments that select on the same type and have no condition. */
  const flat = (selection: SelectionNode, type: string | undefined): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return [selection];
    const { typeCondition, selectionSet } =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? (fragments.get(selection.name.value) as FragmentDefinitionNode)
        : selection;
    const { directives = [] } = selection;
    if ((typeCondition && typeCondition.name.value !== type) || directives.length > 0)
      return [
        { kind: Kind.INLINE_FRAGMENT, ...(typeCondition && { typeCondition }), directives, selectionSet },
      ];
    return selectionSet.selections.flatMap((each) => flat(each, type));
  };
  return visit(
    operation,
    visitWithTypeInfo(info, {
      SelectionSet: (set) => {
        const type = info.getParentType()?.name;
        const selections = merged(set.selections.flatMap((each) => flat(each, type)));
        // typescript-operations recognises a selection by its location. Two operations that share a fragment would get
        // the types of one of them.
        const loc = set.loc && new Location(set.loc.startToken, set.loc.endToken, set.loc.source);
        return { ...set, selections, loc };
      },
    }),
  );
}

/** Merges equal selections, that is, the same field or a fragment on the same type. */
function merged(selections: readonly SelectionNode[]): SelectionNode[] {
  const byHead = new Map<string, SelectionNode>();
  for (const selection of selections) {
    const { selectionSet, ...head } = selection as FieldNode;
    const key = print(head);
    const before = byHead.get(key) as FieldNode | undefined;
    const both = [...(before?.selectionSet?.selections ?? []), ...(selectionSet?.selections ?? [])];
    byHead.set(
      key,
      selectionSet ? { ...head, selectionSet: { ...selectionSet, selections: both } } : selection,
    );
  }
  return [...byHead.values()];
}
