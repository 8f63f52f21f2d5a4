import type { FieldPlace } from "./planned-field.ts";
import { ServiceRefusal } from "./service-refusal.ts";

/** The refusal of an example with another type than the schema's. */
export function typeClash({ owner, path, existing }: FieldPlace, shown: string): ServiceRefusal {
  return new ServiceRefusal(
    `${owner}.${path.at(-1)} is ${String(existing?.type)} in the schema and ${shown} in this example: correct the schema first (the type JSON takes both).`,
  );
}
