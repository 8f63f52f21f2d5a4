import list from "../../schema/unshipped.json" with { type: "json" };
import { kebabCase } from "./kebab-case.ts";

/** A service of the vendor that is known by name. Too little else is known to ship it. */
export interface UnshippedService {
  /** The name that it would have on the command line. */
  readonly name: string;
  readonly operation: string;
  /** The title in the vendor's navigation. */
  readonly title: string;
  readonly group: string;
  /** Names of its inputs, as far as they are known. */
  readonly inputs: readonly string[];
}

/** The services that are known but not shipped. `docs/services.md` says what is missing for each. */
export const unshipped: readonly UnshippedService[] = list.services.map(
  ({ operation, name, group, inputs }) => ({
    name: kebabCase(operation),
    operation,
    title: name,
    group,
    inputs,
  }),
);
