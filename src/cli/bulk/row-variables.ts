import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import { IndiConnectError } from "../../error/error.ts";
import { sameName } from "../../input/same-name.ts";
import type { Checks } from "../../settings/verify-options.ts";
import { parseInput } from "../verify/parse-input.ts";
import type { InputRow } from "./input-file.ts";
import type { Mapping } from "./map-columns.ts";

// Line ends of other systems, and ASCII's separators of rows and cells. They are invisible, and the client would remove
// them or replace them by a blank, so that two rows would become one input.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const SEPARATOR = /[\v\f\x1c-\x1f\x85\u2028\u2029]/;

/**
 * Turns a row into the variables of a service. An empty cell means that there is no value. A cell with the name of its
 * column is refused, because combined files have a header in the middle.
 *
 * @throws IndiConnectError `invalid-input`, like the client's own; the message does not contain the value
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
        refuse("is the name of its column, as in a header line");
      if (checks === "enforce" && column !== undefined && SEPARATOR.test(value.trim()))
        refuse("contains an invisible character that separates lines or cells");
      variables[input.variable] = parseInput(input, [value], refuse);
    }
    return variables;
  };
}
