import type { AstNode } from "./ast-node.ts";
import { inputOf, valuesOf, withDefaults } from "./input-of.ts";
import type { AnyDocument } from "./prepared-document.ts";

/** What a call asks the vendor for, whatever its document calls the variables. */
export interface VendorRequest {
  /** The vendor's input fields. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Every path that is selected, with the types that narrow it. */
  readonly selection: readonly string[];
}

type Variables = Readonly<Record<string, unknown>>;

// A document can select hundreds of paths. Left out are those whose selection depends on variables.
const selections = new WeakMap<AnyDocument, readonly string[]>();

/** Works out what a document asks for with some variables. */
export function requestOf(document: AnyDocument, variables: Variables): VendorRequest {
  const mutation = document.definitions[0] as AstNode;
  const given = withDefaults(mutation, variables);
  const root = mutation.selectionSet?.selections[0];
  let selection = selections.get(document);
  if (selection === undefined) {
    const paths: string[] = [];
    const isFixed = select(root, "", given, paths);
    selection = paths;
    if (isFixed) selections.set(document, paths);
  }
  return { input: inputOf(document, variables), selection };
}

/** Gives whether the paths are the same for all variables. */
function select(node: AstNode | undefined, path: string, variables: Variables, into: string[]): boolean {
  let isFixed = true;
  for (const selected of node?.selectionSet?.selections ?? []) {
    const { name, alias, typeCondition, directives = [] } = selected;
    // A kept answer has no error.
    if (path === "" && name?.value === "error") continue;
    if (directives.length > 0) isFixed = false;
    if (!directives.every((directive) => includes(directive, variables))) continue;
    const step = alias ? `${alias.value}:${name?.value}` : (name ?? typeCondition?.name)?.value;
    const here = step === undefined ? path : `${path}${path && "."}${step}`;
    if (!selected.selectionSet) into.push(here);
    else if (!select(selected, here, variables, into)) isFixed = false;
  }
  return isFixed;
}

function includes({ name, arguments: given }: AstNode, variables: Variables): boolean {
  if (name?.value !== "include" && name?.value !== "skip") return true;
  return valuesOf(given, variables).if === (name.value === "include");
}
