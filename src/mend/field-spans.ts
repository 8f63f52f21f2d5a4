/** Where one selected field stands in the text of a document. */
export interface FieldSpan {
  readonly start: number;
  /** Where the brace of its own selection stands, if it has one. */
  selection: number | undefined;
  /** Where what comes after it begins. */
  end: number;
}

// Strings and what is in parentheses hold no selected field, nor is one after "... on", "@", "$" or ":" (of an alias).
const TOKEN = /"""(?:\\"""|[\s\S])*?"""|"(?:\\.|[^"\\])*"|\.\.\.(?:\s*on\s+\w+)?|[@$]\w+|:\s*\w+|[(){}]|\w+/g;

/** The spans of the last `count` selected fields of a document, in the order in which they stand. Takes no comments. */
export function fieldSpans(text: string, count: number): readonly FieldSpan[] {
  const spans: FieldSpan[] = [];
  // The field at hand in each selection that is open.
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
