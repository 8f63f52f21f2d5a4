/**
 * A build plugin that writes each document as JSON in a string: engines read that several times as fast as the same
 * literal as code, and half of what an import costs are documents that the app does not use. Unused ones are still left
 * out by bundlers.
 */
export function documentsAsText(): {
  readonly name: string;
  transform(code: string, id: string): string | undefined;
} {
  // As @graphql-codegen/typed-document-node writes them, one a line.
  const literal =
    /^(export const \w+ = )(?:\/\*#__PURE__\*\/ )?\(?(\{"kind":"Document".*\})( as unknown as |\)?;)/gm;
  return {
    name: "documents-as-text",
    transform(code, id) {
      if (!/[/\\]generated[/\\]documents\.ts$/.test(id)) return undefined;
      let documents = 0;
      const written = code.replace(literal, (_, start: string, json: string, end: string) => {
        documents++;
        // Refused here, not in an app, where a document is no JSON.
        const text = JSON.stringify(JSON.parse(json));
        return `${start}/*#__PURE__*/ JSON.parse(${quoted(text)})${end}`;
      });
      if (documents === 0)
        throw new Error("documents-as-text: generated/documents.ts holds no document as expected");
      return written;
    },
  };
}

/** In single quotes, since JSON is full of double ones. */
function quoted(text: string): string {
  const escaped = text.replace(/[\\'\u2028\u2029]/g, (found) =>
    found === "\\" || found === "'" ? `\\${found}` : `\\u${found.charCodeAt(0).toString(16)}`,
  );
  return `'${escaped}'`;
}
