import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sdl } from "../../generated/schema.ts";

/**
 * The schema that the files of a folder's `schema/` extend: the shipped one, unless they are whole by themselves, as in
 * this package's own repository.
 */
export function serviceBase(folder: string): string | undefined {
  const schema = join(folder, "schema");
  if (!existsSync(schema)) return sdl;
  const isWhole = readdirSync(schema, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".graphql"))
    .some((file) => /^type\s+Mutation\b/m.test(readFileSync(join(schema, file), "utf8")));
  return isWhole ? undefined : sdl;
}
