import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import { IndiConnectError } from "../../error/error.ts";
import { parseInput } from "../verify/parse-input.ts";
import type { InputRow } from "./input-file.ts";
import type { Mapping } from "./map-columns.ts";

/**
 * Makes a service's variables of a row. An empty cell is no value.
 *
 * @throws IndiConnectError `invalid-input` without the value, as the client would
 */
export function rowVariables(
  { operation }: CatalogueEntry,
  mappings: readonly Mapping[],
): (row: InputRow) => Record<string, unknown> {
  return ({ cells }) => {
    const variables: Record<string, unknown> = {};
    for (const { input, column, value = column === undefined ? undefined : cells[column] } of mappings) {
      if (value === undefined || value === null || value === "") continue;
      if (typeof value !== "string") {
        variables[input.variable] = value;
        continue;
      }
      variables[input.variable] = parseInput(input, [value], (what) => {
        throw new IndiConnectError(
          "invalid-input",
          `${operation}: variable "${input.variable}" ${what}. Nothing was sent.`,
          { operation },
        );
      });
    }
    return variables;
  };
}
