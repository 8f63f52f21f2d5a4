import type { CatalogueEntry, ServiceInput } from "../../catalogue/catalogue.ts";
import { showName } from "../../error/show-name.ts";
import { sameName } from "../../input/same-name.ts";
import { CliExit } from "../cli-exit.ts";

/** Where the value of an input comes from. */
export interface Mapping {
  readonly input: ServiceInput;
  /** Column of the file. Absent if every row has the same value. */
  readonly column?: string;
  readonly value?: string;
}

/**
 * Finds the column of each input: from `--map` and `--set`, else by its name, ignoring case and punctuation. If a file has
 * no header, its first line is somebody's row. So messages show the column names only if one of them is the name of an
 * input.
 *
 * @param map `input=column`
 * @param set `input=value`, for every row
 * @throws CliExit
 */
export function mapColumns(
  { name, inputs }: CatalogueEntry,
  columns: readonly string[],
  map: readonly string[],
  set: readonly string[],
): Mapping[] {
  const refuse = (what: string): never => {
    throw new CliExit("usage", `${what} Nothing was sent.`);
  };
  const named = (option: string, text: string): [ServiceInput, string] => {
    const at = text.indexOf("=");
    const input = inputs.find(({ variable }) => sameName(variable, text.slice(0, Math.max(0, at))));
    if (at < 1) return refuse(`--${option} must look like input=${option === "map" ? "column" : "value"}.`);
    if (input === undefined) {
      return refuse(
        `--${option}: ${name} has no input "${showName(text.slice(0, at))}"; it takes ${inputs.map(({ variable }) => variable).join(", ")}.`,
      );
    }
    return [input, text.slice(at + 1)];
  };
  const byInput = (option: string, texts: readonly string[]): Map<ServiceInput, string> => {
    const given = new Map<ServiceInput, string>();
    for (const [input, value] of texts.map((text) => named(option, text))) {
      if (given.has(input)) refuse(`--${option}: ${input.variable} is given twice.`);
      given.set(input, value);
    }
    return given;
  };
  const mapped = byInput("map", map);
  const isHeader = columns.some((column) => inputs.some(({ variable }) => sameName(column, variable)));
  const shown = isHeader
    ? `The file has the columns ${columns.slice(0, 30).join(", ")}.`
    : "The file's first line must name the columns: if it is a row, put a line of names above it. The line is not shown here, because it may be a person's.";
  const fixed = byInput("set", set);
  for (const [input, name] of mapped) {
    const alike = columns.includes(name) ? [name] : columns.filter((column) => sameName(column, name));
    if (alike.length !== 1) {
      const what = alike.length === 0 ? "no column" : `${alike.length} columns`;
      refuse(`--map ${input.variable}: the file has ${what} with that name. ${shown}`);
    }
    mapped.set(input, alike[0] as string);
  }
  return inputs.flatMap((input): Mapping[] => {
    const value = fixed.get(input);
    if (value !== undefined) {
      if (mapped.has(input)) refuse(`${input.variable} is given twice, by --map and by --set: remove one.`);
      return [{ input, value }];
    }
    const alike = columns.filter((column) => sameName(column, input.variable));
    if (!mapped.has(input) && alike.length > 1) {
      refuse(
        `${alike.length} columns could be ${input.variable}: choose one with --map ${input.variable}=<column>.`,
      );
    }
    const column = mapped.get(input) ?? alike[0];
    if (column !== undefined) return [{ input, column }];
    if (!input.required) return [];
    return refuse(
      `No column looks like ${input.variable}: name its column with --map ${input.variable}=<column>. ${shown}`,
    );
  });
}
