import type { InputLiteral } from "./input-literal.ts";
import type { Synthesiser } from "./synthesiser.ts";

/** Tells the synthesiser what the request sends, so that no answer repeats it. */
export function learnInputs(synthesiser: Synthesiser, literals: readonly InputLiteral[]): void {
  for (const { name, value, fields } of literals) {
    synthesiser.learn(name, value);
    learnInputs(synthesiser, fields ?? []);
  }
}
