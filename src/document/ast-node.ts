/**
 * The parts of graphql's syntax nodes that are read here. Declared, not imported: apps need no `graphql`, and every
 * parser's nodes fit.
 */
export interface AstNode {
  readonly kind: string;
  readonly operation?: string;
  readonly name?: { readonly value: string };
  readonly alias?: { readonly value: string } | undefined;
  readonly value?: AstNode & string;
  readonly values?: readonly AstNode[];
  readonly typeCondition?: { readonly name: { readonly value: string } } | undefined;
  readonly selectionSet?: { readonly selections: readonly AstNode[] } | undefined;
  readonly arguments?: readonly AstNode[];
  readonly fields?: readonly AstNode[];
  readonly directives?: readonly AstNode[] | undefined;
  readonly variableDefinitions?: readonly AstVariable[];
  readonly type?: AstNode;
}

/** The declaration of a variable. */
export interface AstVariable extends AstNode {
  readonly variable: AstNode;
  readonly type: AstNode;
  readonly defaultValue?: AstNode | undefined;
}
