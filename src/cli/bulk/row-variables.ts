import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import { IndiConnectError } from "../../error/error.ts";
import { sameName } from "../../input/same-name.ts";
import type { Checks } from "../../settings/verify-options.ts";
import { parseInput } from "../verify/parse-input.ts";
import type { InputRow } from "./input-file.ts";
import type { Mapping } from "./map-columns.ts";

/**
 * Makes a service's variables of a row. An empty cell is no value, nor is one that holds the name of its column: files
 * that were put together have their header line in the middle.
 *
 * @throws IndiConnectError `invalid-input` without the value, as the client would
 */
export function rowVariables(
  { operation }: CatalogueEntry,
  mappings: readonly Mapping[],
  checks: Checks = "enforce",
): (row: InputRow) => Record<string, unknown> {
  return ({ cells }) => {
    const variables: Record<string, unknown> = {};
    for (const { input, column, value = column === undefined ? undefined : cells[column] } of mappings) {
      if (value === undefined || value === null || value === "") continue;
      if (typeof value !== "string") {
        variables[input.variable] = value;
        continue;
      }
      const refuse = (what: string): never => {
        throw new IndiConnectError(
          "invalid-input",
          `${operation}: variable "${input.variable}" ${what}. Nothing was sent.`,
          { operation },
        );
      };
      if (checks === "enforce" && column !== undefined && sameName(value, column))
        refuse("holds the name of its column, as a header line does");
      variables[input.variable] = parseInput(input, [value], refuse);
    }
    return variables;
  };
}
