/**
 * A build plugin that writes each document as a function which reads it from JSON in a string: engines skip that many
 * times as fast as they read the same literal as code, and most of what an import costs would be documents that the app
 * does not call. `defineService` takes both. Unused ones are still left out by bundlers.
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
        return `${start}() => JSON.parse(${quoted(text)})${end}`;
      });
      if (documents === 0)
        throw new Error("documents-as-text: generated/documents.ts holds no document as expected");
      return written;
    },
  };
}

/** As a template, since JSON is full of quotes. */
function quoted(text: string): string {
  return `\`${text.replace(/[\\`]|\$\{/g, "\\$&")}\``;
}
