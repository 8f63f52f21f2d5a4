import type { Shape } from "../document/service.ts";
import { DEEPEST_LISTS, isEncodedJson, mayBeMissing, shapeCheck } from "../document/shape-check.ts";
import { isObject } from "./is-object.ts";
import { parseExactly } from "./parse-exactly.ts";

/** A difference between what an answer holds and what the schema says. Names and types, never a value. */
export interface Drift {
  /**
   * `refused-field`: the server does not know a selected field, so the document is sent without it.
   * `unexpected-member`: the result is another member of the union. `extra-field`, `missing-field`: a field too many or
   * too few. `type`: a value of another type. `partial-errors`: GraphQL errors came beside data. `unsafe-number`:
   * JavaScript cannot hold a number exactly, so the result has its digits as text. `odd-body`: the answer was wrapped, had
   * other text around it, or its framing or encoding contradicts its headers; `found` says which.
   */
  readonly kind:
    | "refused-field"
    | "unexpected-member"
    | "extra-field"
    | "missing-field"
    | "type"
    | "partial-errors"
    | "unsafe-number"
    | "odd-body";
  /** Name of the operation. */
  readonly operation: string;
  /** Path of the difference, such as `result.companies[].cin`. */
  readonly path: string;
  readonly expected?: string;
  readonly found?: string;
}

/** Reports a difference by path. */
export type DriftReporter = (kind: Drift["kind"], path: string, expected?: string, found?: string) => void;

const MOST_TOLD = 100;

/** Reports each difference of one answer once, and at most 100, because a server could send any number. */
export function atMost(report: DriftReporter): DriftReporter {
  const told = new Set<string>();
  return (kind, path, expected, found) => {
    if (told.size === MOST_TOLD) return;
    const once = `${kind} ${path} ${found}`;
    if (told.has(once)) return;
    told.add(once);
    report(kind, path, expected, found);
  };
}

/**
 * Adapts a value to the schema without losing anything: a missing field becomes null, and a JSON leaf that arrived
 * encoded is decoded. Everything else stays as it came. Returns a copy and leaves the received value alone.
 */
export function settle(
  value: unknown,
  shape: Shape,
  path: string,
  report: DriftReporter,
  lists = 0,
): unknown {
  if (value === null) return null;
  if (shape === "JSON") return isEncodedJson(value) ? decodeJson(value, path, report) : (value ?? null);
  if (shape === "Any") return value ?? null;
  if (typeof shape === "string") {
    if (!shapeCheck(shape)(value)) report("type", path, shape, typeName(value));
    return value;
  }
  if (Array.isArray(shape)) {
    const [inner, or] = shape as readonly [Shape, string?];
    if (or === "or none") return settle(value, inner, path, report);
    if (or === "or one") {
      if (!Array.isArray(value)) return settle(value, inner, path, report);
      // Where one or many may come, the path is the same for both.
      return lists === DEEPEST_LISTS
        ? value
        : value.map((item) => settle(item, shape, path, report, lists + 1));
    }
    if (Array.isArray(value)) return value.map((item) => settle(item, inner, `${path}[]`, report));
    report("type", path, "list", typeName(value));
    return value;
  }
  if (!isObject(value)) {
    report("type", path, "object", typeName(value));
    return value;
  }
  const fields = shape as Readonly<Record<string, Shape>>;
  const settled = Object.entries(value).map(([field, inner]) => {
    const below = `${path}.${field}`;
    const expected = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (expected !== undefined) return [field, settle(inner, expected, below, report)];
    if (field !== "__typename") report("extra-field", below);
    return [field, inner];
  });
  const missing = Object.keys(fields).filter(
    (field) => !Object.hasOwn(value, field) && !mayBeMissing(fields[field]),
  );
  for (const field of missing) report("missing-field", `${path}.${field}`);
  // As entries: a plain assignment of `__proto__` would set the prototype instead of a field.
  return Object.fromEntries([...settled, ...missing.map((field) => [field, null])]);
}

function decodeJson(text: string, path: string, report: DriftReporter): unknown {
  try {
    const { value, unsafe } = parseExactly(text);
    for (const below of unsafe)
      report("unsafe-number", below.startsWith("[") ? path + below : `${path}.${below}`);
    return value;
  } catch {
    return text;
  }
}

function typeName(value: unknown): string {
  return Array.isArray(value) ? "list" : typeof value;
}
