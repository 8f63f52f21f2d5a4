import { ServiceRefusal } from "./service-refusal.ts";

/** The refusal where the example fills an input with another type than the schema gives it. */
export function inputClash(path: readonly string[], here: string, inSchema: string): ServiceRefusal {
  return new ServiceRefusal(
    `The input ${path.join(".")} is ${here} here and ${inSchema} in the schema: one of them must be changed by hand.`,
  );
}
