import type { ObservedScalar } from "./observed-scalars.ts";

/** The TypeScript types of observed JSON leaves. */
export function writeScalars(observed: ReadonlyMap<string, ObservedScalar>): string {
  const types = [...observed].map(([name, { typescript, description }]) => {
    const text = `${description ?? ""}\nObserved, not promised: check before relying on it.`
      .trim()
      .replaceAll("*/", "* /");
    return `/**\n${text.replace(/^/gm, " * ")}\n */\nexport type ${name} = ${typescript};\n`;
  });
  return `// Written by codegen. Do not edit.\n${types.join("\n") || "export {};\n"}`;
}
