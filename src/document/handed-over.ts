import { inputOf } from "./input-of.ts";
import type { AnyDocument } from "./prepared-document.ts";
import type { Follows } from "./service.ts";

/** The value that an answered step passes to a later one, from its input or its result. Undefined if it is not a text. */
export function handedOver(
  { take, of }: Follows,
  step: {
    readonly document: Pick<AnyDocument, "definitions">;
    readonly variables: Readonly<Record<string, unknown>>;
    readonly result: Readonly<Record<string, unknown>>;
  },
): string | undefined {
  const holder = of === "input" ? inputOf(step.document, step.variables) : step.result;
  const value = holder[take];
  return typeof value === "string" && value !== "" ? value : undefined;
}
