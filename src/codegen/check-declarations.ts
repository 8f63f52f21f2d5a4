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
  const declared = { value: new Set<string>(), type: new Set<string>() };
  const exported = { value: new Set<string>(), type: new Set<string>() };
  const declare = (kind: "value" | "type", name: string): void => {
    if (declared[kind].has(name)) {
      throw new Error(
        `documents.ts would declare ${name} twice: rename an operation, or leave out the plugin or option that adds it.`,
      );
    }
    declared[kind].add(name);
  };
  for (const [, names = ""] of documents.matchAll(/^import (?:type )?\{([^}]*)\}/gm)) {
    // Even a constant must not have the name of an imported type.
    for (const name of names.split(",")) {
      for (const kind of ["type", "value"] as const)
        declare(kind, name.trim().split(" as ").at(-1) as string);
    }
  }
  const pattern = /^(export )?(?:declare )?(type|interface|enum|const enum|const|class|function) ([\w$]+)/gm;
  for (const [, isExported, word = "", name = ""] of documents.matchAll(pattern)) {
    const isType = word === "type" || word === "interface";
    const isValue = word === "const" || word === "function";
    for (const kind of isType
      ? ["type" as const]
      : isValue
        ? ["value" as const]
        : ["type" as const, "value" as const]) {
      declare(kind, name);
      if (isExported) exported[kind].add(name);
    }
  }
  const missing =
    values.find((name) => !exported.value.has(name)) ?? types.find((name) => !exported.type.has(name));
  if (missing !== undefined) {
    throw new Error(
      `documents.ts would not export ${missing}, which services.ts needs: list the plugins typescript-operations and typed-document-node, and leave out the option that changes this.`,
    );
  }
}
