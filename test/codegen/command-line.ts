import { fileURLToPath } from "node:url";

const bin = (path: string): string => fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url));

/** What Node is given to run graphql-codegen as an app does, with this repository's preset as TypeScript. */
export const codegenCommand: readonly string[] = [
  bin("tsx/dist/cli.mjs"),
  bin("@graphql-codegen/cli/cjs/bin.js"),
];
