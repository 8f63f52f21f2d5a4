import { IndiConnectError } from "./error.ts";
import { guarded } from "./guarded.ts";
import type { InputWarning } from "./options.ts";
import type { PreparedDocument } from "./prepared-document.ts";

/** How strictly formats are enforced; see `checks` of the call options. */
export type Checks = "enforce" | "warn" | "off";

// graphql-js itself gives up long before; no input of the vendor nests deeper than two.
const DEEPEST = 64;

/**
 * Checks variables before anything is sent and brings them into the form that is sent.
 *
 * @throws IndiConnectError `invalid-input`, which names the variable and never its value
 */
export function checkVariables(
  prepared: PreparedDocument,
  variables: unknown,
  checks: Checks,
  onWarning: ((warning: InputWarning) => void) | undefined,
): Record<string, unknown> {
  const { operation, formats } = prepared.service;
  const refuse = (what: string): never => {
    throw new IndiConnectError("invalid-input", `${operation}: ${what}. Nothing was sent.`, { operation });
  };
  if (!isPlainObject(variables ?? {})) return refuse("variables must be a plain object");
  const given = (variables ?? {}) as Record<string, unknown>;
  for (const name of Object.keys(given)) {
    if (given[name] !== undefined && !prepared.variables.some((variable) => variable.name === name)) {
      refuse(`unknown variable "${printable(name)}"; it takes ${names(prepared)}`);
    }
  }
  const checked: Record<string, unknown> = {};
  for (const { name, type, required } of prepared.variables) {
    let value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value === undefined || value === null) {
      if (required) refuse(`variable "${name}" is missing`);
      if (value === null) checked[name] = null;
      continue;
    }
    const mismatch = typeMismatch(value, type);
    if (mismatch !== undefined) refuse(`variable "${name}" ${mismatch}`);
    const format = formats?.[name];
    if (format !== undefined && typeof value === "string" && checks !== "off") {
      value = format.normalise(value);
      const finding = format.check(value as string);
      if (finding?.level === "hard" && checks === "enforce") refuse(`variable "${name}" ${finding.problem}`);
      if (finding !== undefined) {
        guarded(onWarning, { operation, variable: name, format: format.name, problem: finding.problem });
      }
    }
    if (required && typeof value === "string" && value.trim() === "") refuse(`variable "${name}" is empty`);
    checked[name] = value;
  }
  return checked;
}

/** Says how a value misses a GraphQL type as written, or nothing. A null inside a list or object is the server's matter. */
function typeMismatch(value: unknown, type: string): string | undefined {
  if (type.startsWith("[")) {
    if (!Array.isArray(value)) return "must be a list";
    const inner = type.slice(1, -1).replace(/!$/, "");
    for (const item of value) {
      const mismatch = item === null ? "must not hold null" : typeMismatch(item, inner);
      if (mismatch !== undefined) return `${mismatch} (an item)`;
    }
    return undefined;
  }
  switch (type) {
    case "String":
    case "ID":
      return typeof value === "string" ? undefined : `must be a string, not ${kindOf(value)}`;
    case "Boolean":
      return typeof value === "boolean" ? undefined : `must be true or false, not ${kindOf(value)}`;
    case "Int":
      return Number.isInteger(value) ? undefined : `must be a whole number, not ${kindOf(value)}`;
    case "Float":
      return Number.isFinite(value) ? undefined : `must be a number, not ${kindOf(value)}`;
  }
  return jsonMismatch(value, 0);
}

/** What `JSON.stringify` would drop, rewrite or throw on must not leave as something else than was given. */
function jsonMismatch(value: unknown, depth: number): string | undefined {
  if (value === null || typeof value === "string" || typeof value === "boolean" || value === undefined)
    return undefined;
  if (typeof value === "number")
    return Number.isFinite(value) ? undefined : "holds a number that JSON has no form for";
  if (typeof value !== "object") return `holds ${kindOf(value)}, which JSON has no form for`;
  if (depth > DEEPEST) return "refers to itself or nests too deep";
  if (!Array.isArray(value) && !isPlainObject(value))
    return `holds ${kindOf(value)}; give plain objects and lists`;
  for (const inner of Object.values(value)) {
    const mismatch = jsonMismatch(inner, depth + 1);
    if (mismatch !== undefined) return mismatch;
  }
  return undefined;
}

function isPlainObject(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Another realm's Object is as plain as ours; it has no prototype of its own either.
  return (prototype === null || Object.getPrototypeOf(prototype) === null) && !("toJSON" in value);
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/** A key is the caller's text as well: show it only if it is a name. */
function printable(name: string): string {
  return /^[A-Za-z_]\w{0,40}$/.test(name) ? name : "(not a name)";
}

function names(prepared: PreparedDocument): string {
  return prepared.variables.map((variable) => variable.name).join(", ") || "none";
}
