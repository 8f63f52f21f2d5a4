import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import { parse } from "yaml";
import type { AppFiles } from "../catalogue/app-services.ts";

/** What is read of a codegen.yml. */
interface CodegenConfig extends Pointers {
  readonly generates?: Readonly<Record<string, (Pointers & { readonly preset?: unknown }) | null>>;
}
interface Pointers {
  readonly schema?: Pointer | readonly Pointer[];
  readonly documents?: Pointer | readonly Pointer[];
}
/** A path, a pattern or an address; or one of these with settings of its own. */
type Pointer = string | Readonly<Record<string, unknown>>;

const FILE = "codegen.yml";

/**
 * The files that a folder's codegen.yml names for `indiconnect/codegen`. Operations inside of TypeScript are not read.
 *
 * @returns nothing where there is no such file, or it has no output of this preset
 * @throws Error with one line, without the folder
 */
export function codegenFiles(folder: string): AppFiles | undefined {
  const path = join(folder, FILE);
  if (!existsSync(path)) return undefined;
  let config: CodegenConfig | null;
  try {
    config = parse(readFileSync(path, "utf8")) as typeof config;
  } catch (error) {
    throw new Error(`${FILE} cannot be read: ${(error as Error).message.split("\n", 1)[0]}`);
  }
  const outputs = Object.values(config?.generates ?? {}).filter(
    (output) => output?.preset === "indiconnect/codegen",
  );
  if (config === null || outputs.length === 0) return undefined;
  const filesOf = (kind: keyof Pointers): string[] =>
    filesIn(
      folder,
      [config, ...outputs].flatMap((of) => of?.[kind] ?? []),
    );
  return { schema: filesOf("schema"), operations: filesOf("documents") };
}

function filesIn(folder: string, pointers: readonly Pointer[]): string[] {
  const patterns = pointers.flatMap((pointer) =>
    typeof pointer === "string" ? [pointer] : Object.keys(pointer),
  );
  if (patterns.some((pattern) => /^\w+:\/\//.test(pattern)))
    throw new Error(
      `${FILE} loads its schema from an address, but the directives of services are only in SDL files.`,
    );
  const files = globSync(patterns, { cwd: folder, expandDirectories: false });
  return files.filter((file) => /\.(?:graphqls?|gql)$/.test(file)).sort();
}
