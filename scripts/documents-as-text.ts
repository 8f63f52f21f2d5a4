import { isDeepStrictEqual } from "node:util";
import { type DocumentNode, print, stripIgnoredCharacters } from "graphql";
import { readDocument } from "../src/document/read-document.ts";

/**
 * A build plugin that leaves the documents out of the build: their texts stand beside them with the facts of each
 * service, and `readDocument` reads one back when somebody looks at it. Most of what an import costs would be
 * documents that the app does not call.
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
        const document = JSON.parse(json) as DocumentNode;
        // The text is what codegen writes with the facts.
        const read = readDocument(stripIgnoredCharacters(print(document)));
        if (isDeepStrictEqual(read, document)) return `${start}readDocument${end}`;
        // Engines skip a string many times as fast as they read the same literal as code.
        return `${start}() => JSON.parse(${quoted(JSON.stringify(document))})${end}`;
      });
      if (documents === 0)
        throw new Error("documents-as-text: generated/documents.ts holds no document as expected");
      return `import { readDocument } from "../src/document/read-document.ts";\n${written}`;
    },
  };
}

/** As a template, since JSON is full of quotes. */
function quoted(text: string): string {
  return `\`${text.replace(/[\\`]|\$\{/g, "\\$&")}\``;
}
