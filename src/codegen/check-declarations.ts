/** The declarations that are only in the space of types or of values. All others are in both. */
const SPACES: Readonly<Record<string, string>> = {
  type: "type",
  interface: "type",
  const: "value",
  function: "value",
};

/**
 * Checks that the `documents.ts` of the app's plugins exports everything that `services.ts` imports, and declares nothing
 * twice. codegen has too many options and plugins to try them all together, and it never compiles its output.
 *
 * @throws Error with one line that names what is missing or declared twice
 */
export function checkDeclarations(
  documents: string,
  values: readonly string[],
  types: readonly string[],
): void {
  const declared = new Set<string>();
  const exported = new Set<string>();
  const declare = (word: string, name: string, isExported: boolean): void => {
    for (const space of [SPACES[word] ?? ["type", "value"]].flat()) {
      const declaration = `${space} ${name}`;
      if (declared.has(declaration)) {
        throw new Error(
          `documents.ts would declare ${name} twice: rename an operation, or leave out the plugin or option that adds it.`,
        );
      }
      declared.add(declaration);
      if (isExported) exported.add(declaration);
    }
  };
  for (const [, names = ""] of documents.matchAll(/^import (?:type )?\{([^}]*)\}/gm)) {
    // Even a constant must not have the name of an imported type.
    for (const name of names.split(",")) declare("import", name.trim().split(" as ").at(-1) as string, false);
  }
  const pattern = /^(export )?(?:declare )?(type|interface|enum|const enum|const|class|function) ([\w$]+)/gm;
  for (const [, isExported, word = "", name = ""] of documents.matchAll(pattern))
    declare(word, name, isExported !== undefined);
  const missing =
    values.find((name) => !exported.has(`value ${name}`)) ??
    types.find((name) => !exported.has(`type ${name}`));
  if (missing !== undefined) {
    throw new Error(
      `documents.ts would not export ${missing}, which services.ts needs: list the plugins typescript-operations and typed-document-node, and leave out the option that changes this.`,
    );
  }
}
