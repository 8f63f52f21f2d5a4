import type { PreparedDocument } from "../document/prepared-document.ts";
import { IndiConnectError } from "../error/error.ts";
import { showName } from "../error/show-name.ts";
import { cleanText } from "../formats/clean-text.ts";
import { password } from "../formats/password.ts";
import { text } from "../formats/text.ts";
import { guarded } from "../observe/guarded.ts";
import type { InputWarning } from "../settings/options.ts";
import type { Checks } from "../settings/verify-options.ts";
import { sameName } from "./same-name.ts";

// No input of the vendor nests deeper than two or holds more than a few values.
const DEEPEST = 64;
const MOST = 100_000;

type Refuse = (what: string) => never;

/** What becomes of the texts among the values: of one that is an input by itself, and of one inside JSON. */
interface Texts {
  whole(text: string): string;
  inner(text: string): string;
}

const OWN_NAME = { level: "hard", problem: "holds its own name, as a header line does" } as const;
const UNTOUCHED: Texts = { whole: (text) => text, inner: (text) => text };

/**
 * Checks variables before anything is sent and brings them into the form that is sent: a copy, so that what was
 * checked is what leaves.
 *
 * @throws IndiConnectError `invalid-input`, which names the variable and never its value
 */
export function checkVariables(
  prepared: PreparedDocument,
  variables: unknown,
  checks: Checks,
  onWarning: ((warning: InputWarning) => void) | undefined,
): Record<string, unknown> {
  const { operation } = prepared.service;
  const refuse: Refuse = (what) => {
    throw new IndiConnectError("invalid-input", `${operation}: ${what}. Nothing was sent.`, { operation });
  };
  try {
    return check(prepared, variables ?? {}, checks, onWarning, refuse);
  } catch (error) {
    // A getter's or a proxy's own failure may hold the value.
    throw error instanceof IndiConnectError ? error : refuse("the variables cannot be read");
  }
}

function check(
  prepared: PreparedDocument,
  variables: object,
  checks: Checks,
  onWarning: ((warning: InputWarning) => void) | undefined,
  refuse: Refuse,
): Record<string, unknown> {
  if (!isPlainObject(variables)) return refuse("variables must be a plain object");
  const { operation, formats } = prepared.service;
  const given = variables as Record<string, unknown>;
  for (const name of Object.keys(given)) {
    if (given[name] !== undefined && !prepared.variables.some((variable) => variable.name === name)) {
      refuse(`unknown variable "${showName(name)}"; it takes ${names(prepared)}`);
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
    const refuseIt: Refuse = (what) => refuse(`variable "${name}" ${what}`);
    const format = formats?.[name] ?? text;
    const whole = (given: string): string => {
      const written = format.normalise(given);
      const finding = format !== password && sameName(written, name) ? OWN_NAME : format.check(written);
      if (finding?.level === "hard" && checks === "enforce") refuseIt(finding.problem);
      if (finding !== undefined) {
        guarded(onWarning, { operation, variable: name, format: format.name, problem: finding.problem });
      }
      return written;
    };
    value = ofType(value, type, checks === "off" ? UNTOUCHED : { whole, inner: cleanText }, refuseIt);
    if (required && typeof value === "string" && value.trim() === "") refuse(`variable "${name}" is empty`);
    checked[name] = value;
  }
  return checked;
}

/** A value of a GraphQL type as written. */
function ofType(value: unknown, type: string, texts: Texts, refuse: Refuse): unknown {
  if (type.startsWith("[")) {
    if (!Array.isArray(value)) return refuse("must be a list");
    const inner = type.slice(1, -1).replace(/!$/, "");
    return Array.from(value, (item) =>
      item === null
        ? refuse("must not hold null")
        : ofType(item, inner, texts, (what) => refuse(`${what} (an item)`)),
    );
  }
  switch (type) {
    case "String":
    case "ID":
      return typeof value === "string"
        ? texts.whole(value)
        : refuse(`must be a string, not ${kindOf(value)}`);
    case "Boolean":
      return typeof value === "boolean" ? value : refuse(`must be true or false, not ${kindOf(value)}`);
    case "Int":
      // GraphQL's, of 32 bits: servers refuse others.
      return Number.isInteger(value) && Math.abs(value as number) < 2 ** 31
        ? value
        : refuse(`must be a whole number of 32 bits, not ${kindOf(value)}`);
    case "Float":
      return Number.isFinite(value) ? value : refuse(`must be a number, not ${kindOf(value)}`);
  }
  return typeof value === "string"
    ? texts.whole(value)
    : plainJson(value, texts, refuse, DEEPEST, { left: MOST });
}

/** A copy. What `JSON.stringify` would drop, rewrite or throw on must not leave as something else than was given. */
function plainJson(
  value: unknown,
  texts: Texts,
  refuse: Refuse,
  depth: number,
  room: { left: number },
): unknown {
  if (room.left-- === 0) refuse("holds too many values");
  if (typeof value === "string") return texts.inner(value);
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "number") {
    return Number.isFinite(value) ? value : refuse("holds a number that JSON has no form for");
  }
  if (typeof value !== "object") return refuse(`holds ${kindOf(value)}, which JSON has no form for`);
  if (depth === 0) refuse("refers to itself or nests too deep");
  const inner = (item: unknown): unknown => plainJson(item, texts, refuse, depth - 1, room);
  if (Array.isArray(value)) return Array.from(value, inner);
  if (!isPlainObject(value)) return refuse(`holds ${kindOf(value)}; give plain objects and lists`);
  const fields = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(fields.map(([name, item]) => [name, inner(item)]));
}

function isPlainObject(value: object): boolean {
  if (typeof value !== "object") return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Another realm's Object is as plain as ours; it has no prototype of its own either.
  return (prototype === null || Object.getPrototypeOf(prototype) === null) && !("toJSON" in value);
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (value === undefined) return "nothing";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

function names(prepared: PreparedDocument): string {
  return prepared.variables.map((variable) => variable.name).join(", ") || "none";
}
