/** The place of a selected field in the text of a document. */
export interface FieldSpan {
  readonly start: number;
  /** The place of the brace of its own selection, if it has one. */
  selection: number | undefined;
  /** Where what comes after it begins. */
  end: number;
}

// No selected field is inside strings or parentheses, or directly after "... on", "@", "$" or ":" (of an alias).
const TOKEN = /"""(?:\\"""|[\s\S])*?"""|"(?:\\.|[^"\\])*"|\.\.\.(?:\s*on\s+\w+)?|[@$]\w+|:\s*\w+|[(){}]|\w+/g;

/** The spans of the last `count` selected fields of a document, in their order. The document must have no comments. */
export function fieldSpans(text: string, count: number): readonly FieldSpan[] {
  const spans: FieldSpan[] = [];
  // The current field in each open selection.
  const open: (FieldSpan | undefined)[] = [undefined];
  let parentheses = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === "(") parentheses++;
    else if (token === ")") parentheses--;
    else if (parentheses > 0) continue;
    else if (token === "{") {
      const field = open.at(-1);
      if (field) field.selection = index;
      open.push(undefined);
    } else if (/^[\w.}]/.test(token)) {
      const before = open.pop();
      if (before) before.end = index;
      if (token === "}") continue;
      const field = token.startsWith(".")
        ? undefined
        : { start: index, selection: undefined, end: text.length };
      if (field) spans.push(field);
      open.push(field);
    }
  }
  return spans.slice(-count);
}
