import type { Service, Shape } from "../../document/service.ts";
import { mayBeMissing } from "../../document/shape-check.ts";
import { showName } from "../../error/show-name.ts";
import { CliExit } from "../cli-exit.ts";
import { exitCodes } from "../exit-codes.ts";

/** A field of the result as a column. */
export interface ResultColumn {
  /** The path with dots. */
  readonly name: string;
  read(result: unknown): unknown;
}

/**
 * The fields of the result that become columns: those of `--select`, or every leaf that the document selects; a list
 * is one column. A path may lead into what arrives as JSON.
 *
 * @throws CliExit
 */
export function resultColumns(service: Service, select: readonly string[]): ResultColumn[] {
  const known = leaves(service.shape, "");
  const paths = select.length === 0 ? known : select;
  for (const path of paths) {
    const [first = ""] = path.split(".");
    if (!Object.hasOwn(service.shape, first)) {
      throw new CliExit(
        exitCodes.usage,
        `--select: the result has no field "${showName(first)}"; it has ${known.join(", ")}. Nothing was sent.`,
      );
    }
  }
  return paths.map((name) => {
    const steps = name.split(".");
    return { name, read: (result) => steps.reduce(step, result) };
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
  const inside = typeof value === "string" && /^\s*[{[]/.test(value) ? fromJson(value) : value;
  if (typeof inside !== "object" || inside === null || !Object.hasOwn(inside, field)) return undefined;
  return (inside as Record<string, unknown>)[field];
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
