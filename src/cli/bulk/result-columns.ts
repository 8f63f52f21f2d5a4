import { type Fixtures, fixtures } from "../../../generated/fixtures.ts";
import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import type { Shape } from "../../document/service.ts";
import { mayBeMissing } from "../../document/shape-check.ts";
import { showName } from "../../error/show-name.ts";
import { CliExit } from "../cli-exit.ts";
import { fromJson } from "../verify/parse-input.ts";

/** A field of the result as a column. */
export interface ResultColumn {
  /** The path, with dots. */
  readonly name: string;
  /** Paths to the fields inside, if the service's example has a JSON object here. */
  readonly inner: readonly string[];
  read(result: unknown): unknown;
}

/**
 * The fields of the result that become columns: those of `--select`, or every leaf that the document selects. A list is
 * one column. A path may lead into a value that arrives as JSON.
 *
 * @throws CliExit
 */
export function resultColumns({ service }: CatalogueEntry, select: readonly string[]): ResultColumn[] {
  const known = leaves(service.shape, "");
  const example = (fixtures as Readonly<Record<string, Fixtures<unknown> | undefined>>)[service.operation];
  const paths = select.length === 0 ? known : select;
  for (const path of paths) {
    const [first = ""] = path.split(".");
    if (!Object.hasOwn(service.shape, first)) {
      throw new CliExit(
        "usage",
        `--select: the result has no field "${showName(first)}"; it has ${known.join(", ")}. Nothing was sent.`,
      );
    }
  }
  return paths.map((name) => {
    const steps = name.split(".");
    const read = (result: unknown): unknown => steps.reduce(step, result);
    return {
      name,
      inner: select.length > 0 ? [] : pathsInside(name, read(step(example?.found, "result"))),
      read,
    };
  });
}

function pathsInside(name: string, value: unknown): string[] {
  const object = asObject(value);
  return object === undefined || Array.isArray(object)
    ? []
    : Object.entries(object).flatMap(([field, inner]) => {
        // --select cannot name other fields.
        if (!/^\w+$/.test(field)) return [];
        const path = `${name}.${field}`;
        const deeper = pathsInside(path, inner);
        return deeper.length > 0 ? deeper : [path];
      });
}

function leaves(shape: { readonly [field: string]: Shape }, prefix: string): string[] {
  return Object.entries(shape).flatMap(([field, form]) => {
    const inner = mayBeMissing(form) ? (form[0] as Shape) : form;
    if (field === "__typename") return [];
    if (typeof inner === "object" && !Array.isArray(inner)) {
      return leaves(inner as { readonly [field: string]: Shape }, `${prefix}${field}.`);
    }
    return [`${prefix}${field}`];
  });
}

function step(value: unknown, field: string): unknown {
  const object = asObject(value);
  return object !== undefined && Object.hasOwn(object, field) ? object[field] : undefined;
}

/** The value as an object, also if it arrived as JSON text. */
function asObject(value: unknown): Record<string, unknown> | undefined {
  const inside = typeof value === "string" && /^\s*[{[]/.test(value) ? fromJson(value) : value;
  if (typeof inside !== "object" || inside === null) return undefined;
  return inside as Record<string, unknown>;
}
