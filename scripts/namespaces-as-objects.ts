import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

/**
 * A build plugin that writes `import * as all from …` of one of our own files as an object of what it exports. The
 * bundler would make a namespace of it, beside the file itself and with a helper in a file of its own, which every
 * import of the package would then read, though only the sandbox looks at all services and all formats.
 */
export function namespacesAsObjects(): {
  readonly name: string;
  transform(code: string, id: string): string | undefined;
} {
  const namespace = /^import \* as (\w+) from "(\.[^"]+\.ts)";$/gm;
  return {
    name: "namespaces-as-objects",
    transform(code, id) {
      const written = code.replace(namespace, (_, all: string, from: string) => {
        const names = valuesOf(resolve(dirname(id), from));
        const imported = names.map((name) => `${name} as ${all}_${name}`).join(", ");
        const listed = names.map((name) => `${name}: ${all}_${name}`).join(", ");
        return `import { ${imported} } from "${from}"; const ${all} = /*#__PURE__*/ Object.freeze({ ${listed} });`;
      });
      return written === code ? undefined : written;
    },
  };
}

/** What a file exports beside types, in the two forms that such files have. */
function valuesOf(path: string): string[] {
  const text = readFileSync(path, "utf8");
  const names = [...text.matchAll(/^export (?:const (\w+)\b|\{ (\w+) \} from )/gm)].map(
    ([, value, passedOn]) => (value ?? passedOn) as string,
  );
  // Refused here, not in an app, where a service would be missing.
  const others = text.match(/^export (?!const |type |interface |\{ \w+ \} from )/m);
  if (names.length === 0 || others !== null)
    throw new Error(`namespaces-as-objects: ${path} exports in a form that is not known here`);
  return names;
}
