import type { Types } from "@graphql-codegen/plugin-helpers";
import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  Location,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from "graphql";

/**
 * Inlines the fragments of all an app's documents into the operations that spread them, because a call to the vendor is a
 * single operation. It leaves fragments that are unknown or spread themselves, so that codegen's own validation reports
 * them. It leaves out documents that are only for reference (`externalDocuments`).
 */
export function inlineFragments(
  schema: GraphQLSchema,
  files: readonly Types.DocumentFile[],
): Types.DocumentFile[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of files.flatMap((file) => file.document?.definitions ?? [])) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return files
    .filter((file) => file.type !== "external")
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
  const type = schema.getRootType(operation.operation) ?? undefined;
  const selectionSet = inlinedSet(schema, operation.selectionSet, type, fragments, []);
  // typescript-operations recognises a selection by its location. Two operations that share a fragment would get the types
  // of one of them.
  return visit(
    { ...operation, selectionSet },
    {
      SelectionSet: {
        enter: (set) =>
          set.loc && { ...set, loc: new Location(set.loc.startToken, set.loc.endToken, set.loc.source) },
      },
    },
  );
}

function inlinedSet(
  schema: GraphQLSchema,
  set: SelectionSetNode,
  type: GraphQLNamedType | undefined,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  within: readonly string[],
): SelectionSetNode {
  const selections: SelectionNode[] = [];
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const inner = selection.selectionSet;
      const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
      const innerType = getNamedType(fields[selection.name.value]?.type);
      add(
        selections,
        inner === undefined
          ? selection
          : { ...selection, selectionSet: inlinedSet(schema, inner, innerType, fragments, within) },
      );
      continue;
    }
    const spread = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : undefined;
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    if (fragment === undefined || (spread !== undefined && within.includes(spread))) {
      selections.push(selection);
      continue;
    }
    const on = fragment.typeCondition?.name.value ?? type?.name;
    const onType = on === undefined ? undefined : schema.getType(on);
    const nested = inlinedSet(
      schema,
      fragment.selectionSet,
      isCompositeType(onType) ? onType : undefined,
      fragments,
      spread === undefined ? within : [...within, spread],
    );
    const directives = selection.directives ?? [];
    if (on === type?.name && directives.length === 0) {
      for (const inner of nested.selections) add(selections, inner);
      continue;
    }
    add(selections, inlineFragment(on, directives, nested));
  }
  return { ...set, selections };
}

function inlineFragment(
  on: string | undefined,
  directives: readonly DirectiveNode[],
  selectionSet: SelectionSetNode,
): InlineFragmentNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    directives,
    selectionSet,
    ...(on !== undefined && {
      typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: on } },
    }),
  };
}

/** Adds a selection. Merges it into an equal one, that is, the same field or a fragment on the same type. */
function add(selections: SelectionNode[], added: SelectionNode): void {
  const key = headOf(added);
  const at = selections.findIndex((selection) => headOf(selection) === key);
  const there = selections[at];
  if (there === undefined) {
    selections.push(added);
    return;
  }
  const inner = "selectionSet" in added ? added.selectionSet : undefined;
  if (inner === undefined || !("selectionSet" in there) || there.selectionSet === undefined) return;
  const merged = [...there.selectionSet.selections];
  for (const selection of inner.selections) add(merged, selection);
  selections[at] = { ...there, selectionSet: { ...there.selectionSet, selections: merged } } as
    | FieldNode
    | InlineFragmentNode;
}

/** A selection without its sub-selections. */
function headOf(selection: SelectionNode): string {
  if (selection.kind === Kind.FRAGMENT_SPREAD) return print(selection);
  const { selectionSet: _, ...head } = selection;
  return selection.kind === Kind.FIELD
    ? print(head as FieldNode)
    : `on ${selection.typeCondition?.name.value} ${(selection.directives ?? []).map(print).join(" ")}`;
}
