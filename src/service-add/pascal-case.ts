import { wordsOf } from "./words-of.ts";

/** `Face Liveness Passive` → `FaceLivenessPassive`. Digits stay where they are. */
export function pascalCase(name: string): string {
  return wordsOf(name)
    .map((word) => word[0]?.toUpperCase() + word.slice(1))
    .join("");
}
