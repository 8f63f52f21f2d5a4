import list from "../../schema/unshipped.json" with { type: "json" };
import { kebabCase } from "./kebab-case.ts";

/** A service of the vendor that is known by name, and too little else to be shipped. */
export interface UnshippedService {
  /** As it would be typed on the command line. */
  readonly name: string;
  readonly operation: string;
  /** In the vendor's navigation. */
  readonly title: string;
  readonly group: string;
  /** Names of its inputs, as far as they are known. */
  readonly inputs: readonly string[];
}

/** The services that are known and not shipped. `docs/services.md` says what is missing of each. */
export const unshipped: readonly UnshippedService[] = list.services.map(
  ({ operation, name, group, inputs }) => ({
    name: kebabCase(operation),
    operation,
    title: name,
    group,
    inputs,
  }),
);
