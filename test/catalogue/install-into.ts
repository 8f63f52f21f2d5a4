import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sdl } from "../../generated/schema.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Gives an app's folder what `npm install` would: codegen, and this package's schema and preset. */
export function installInto(folder: string): void {
  const at = `${folder}/node_modules/indiconnect`;
  mkdirSync(`${at}/dist`, { recursive: true });
  symlinkSync(`${ROOT}node_modules/@graphql-codegen`, `${folder}/node_modules/@graphql-codegen`);
  writeFileSync(`${at}/dist/schema.graphql`, sdl);
  writeFileSync(`${at}/package.json`, '{ "exports": { "./codegen": "./codegen.ts" } }');
  writeFileSync(`${at}/codegen.ts`, `export { preset } from ${JSON.stringify(`${ROOT}src/codegen.ts`)};\n`);
}
