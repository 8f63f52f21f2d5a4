import type { FieldPlace } from "./planned-field.ts";
import { ServiceRefusal } from "./service-refusal.ts";

/** The refusal where an example shows another type than the schema has. */
export function typeClash({ owner, path, existing }: FieldPlace, shown: string): ServiceRefusal {
  return new ServiceRefusal(
    `${owner}.${path.at(-1)} is ${String(existing?.type)} in the schema and ${shown} in this example: correct the schema first (JSON takes both).`,
  );
}
