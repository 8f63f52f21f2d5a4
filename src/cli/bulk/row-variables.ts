import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import { IndiConnectError } from "../../error/error.ts";
import { sameName } from "../../input/same-name.ts";
import type { Checks } from "../../settings/verify-options.ts";
import { parseInput } from "../verify/parse-input.ts";
import type { InputRow } from "./input-file.ts";
import type { Mapping } from "./map-columns.ts";

// Line ends of other times and systems, and ASCII's own marks between rows and cells. They are seen by nobody and would
// be taken out or become a blank, so that two rows were one input.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const SEPARATOR = /[\v\f\x1c-\x1f\x85\u2028\u2029]/;

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
      if (checks === "enforce" && column !== undefined && SEPARATOR.test(value.trim()))
        refuse("holds an invisible character that parts lines or cells");
      variables[input.variable] = parseInput(input, [value], refuse);
    }
    return variables;
  };
}
