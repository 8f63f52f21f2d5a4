import type { DeclaredVariable, PreparedDocument } from "../document/prepared-document.ts";
import { IndiConnectError } from "../error/error.ts";
import { showName } from "../error/show-name.ts";
import { cleanText } from "../formats/clean-text.ts";
import { password } from "../formats/password.ts";
import { text } from "../formats/text.ts";
import { guarded } from "../observe/guarded.ts";
import type { InputWarning } from "../settings/options.ts";
import type { Checks } from "../settings/verify-options.ts";
import { sameName } from "./same-name.ts";

// The vendor's inputs nest at most two levels deep and hold only a few values.
const DEEPEST = 64;
const MOST = 100_000;

/** A reason why the client would refuse the variables. */
export interface InputProblem {
  /** The variable, if the problem concerns a single one. */
  readonly variable: string | undefined;
  /** One clause, without the value, such as `must be a string, not a number`. */
  readonly problem: string;
}

type Refuse = (what: string) => never;
type Report = (problem: InputProblem) => void;
type Warn = ((warning: InputWarning) => void) | undefined;

/** How to clean and check texts: `whole` for an input by itself, `inner` for a text inside JSON. */
interface Texts {
  whole(text: string): string;
  inner(text: string): string;
}

const OWN_NAME = { level: "hard", problem: "is the name of the input, as in a header row" } as const;
const UNTOUCHED: Texts = { whole: (text) => text, inner: (text) => text };

/** Thrown to end the check of one variable, after its problem was reported. */
const REFUSED = Symbol("refused");

/**
 * Checks variables before anything is sent, and returns a copy in the form that is sent. A copy, so that nobody can
 * change the variables between check and request.
 *
 * @throws IndiConnectError `invalid-input`, which names the first refused variable and never its value
 */
export function checkVariables(
  prepared: PreparedDocument,
  variables: unknown,
  checks: Checks,
  onWarning: Warn,
): Record<string, unknown> {
  const { operation } = prepared.service;
  return check(prepared, variables, checks, onWarning, ({ variable, problem }) => {
    const what = variable === undefined ? problem : `variable "${variable}" ${problem}`;
    throw new IndiConnectError("invalid-input", `${operation}: ${what}. Nothing was sent.`, { operation });
  });
}

/** Checks variables like {@link checkVariables}, and returns every problem instead of throwing at the first. */
export function problemsOf(
  prepared: PreparedDocument,
  variables: unknown,
  onWarning?: Warn,
): { readonly variables: Record<string, unknown>; readonly problems: readonly InputProblem[] } {
  const problems: InputProblem[] = [];
  const checked = check(prepared, variables, "enforce", onWarning, (problem) => problems.push(problem));
  return { variables: checked, problems };
}

function check(
  prepared: PreparedDocument,
  variables: unknown,
  checks: Checks,
  onWarning: Warn,
  report: Report,
): Record<string, unknown> {
  const checked: Record<string, unknown> = {};
  try {
    const given = (variables ?? {}) as Record<string, unknown>;
    if (!isPlainObject(given)) {
      report({ variable: undefined, problem: "variables must be a plain object" });
      return checked;
    }
    for (const name of Object.keys(given)) {
      if (given[name] !== undefined && !prepared.variables.some((variable) => variable.name === name)) {
        const problem = `unknown variable "${showName(name)}"; this operation takes ${names(prepared)}`;
        report({ variable: undefined, problem });
      }
    }
    for (const declared of prepared.variables) {
      const { name } = declared;
      const refuse: Refuse = (problem) => {
        report({ variable: name, problem });
        throw REFUSED;
      };
      try {
        const value = checkOne(prepared, declared, given, checks, onWarning, refuse);
        if (value !== undefined) checked[name] = value;
      } catch (error) {
        if (error !== REFUSED) throw error;
      }
    }
  } catch (error) {
    if (error instanceof IndiConnectError) throw error;
    // What a getter or a proxy throws may contain the value.
    report({ variable: undefined, problem: "the variables cannot be read" });
  }
  return checked;
}

function checkOne(
  { service: { operation, formats } }: PreparedDocument,
  { name, type, required, nullable }: DeclaredVariable,
  given: Readonly<Record<string, unknown>>,
  checks: Checks,
  onWarning: Warn,
  refuse: Refuse,
): unknown {
  const value = Object.hasOwn(given, name) ? given[name] : undefined;
  if (value === undefined || value === null) {
    if (required) return refuse("is missing");
    // A variable that may be omitted but not be null has a default.
    return nullable ? value : undefined;
  }
  const format = formats?.[name] ?? text;
  const whole = (given: string): string => {
    const written = format.normalise(given);
    const finding = format !== password && sameName(written, name) ? OWN_NAME : format.check(written);
    if (finding?.level === "hard" && checks === "enforce") refuse(finding.problem);
    if (finding !== undefined) {
      guarded(onWarning, { operation, variable: name, format: format.name, problem: finding.problem });
    }
    return written;
  };
  const checked = ofType(value, type, checks === "off" ? UNTOUCHED : { whole, inner: cleanText }, refuse);
  return required && typeof checked === "string" && checked.trim() === "" ? refuse("is empty") : checked;
}

/** Checks a value against a GraphQL type, written as in the document. */
function ofType(value: unknown, type: string, texts: Texts, refuse: Refuse): unknown {
  if (type.startsWith("[")) {
    if (!Array.isArray(value)) return refuse("must be a list");
    const inner = type.slice(1, -1).replace(/!$/, "");
    return Array.from(value, (item) =>
      item === null
        ? refuse("must not contain null")
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
      // GraphQL's Int has 32 bits, and servers refuse larger numbers.
      return Number.isInteger(value) && Math.abs(value as number) < 2 ** 31
        ? value
        : refuse(`must be a 32-bit whole number, not ${kindOf(value)}`);
    case "Float":
      return Number.isFinite(value) ? value : refuse(`must be a number, not ${kindOf(value)}`);
  }
  return typeof value === "string"
    ? texts.whole(value)
    : plainJson(value, texts, refuse, DEEPEST, { left: MOST });
}

/** Copies a JSON value. Refuses what `JSON.stringify` would drop, change or throw on. */
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
    return Number.isFinite(value) ? value : refuse("holds a number that JSON cannot represent");
  }
  if (typeof value !== "object") return refuse(`holds ${kindOf(value)}, which JSON cannot represent`);
  if (depth === 0) refuse("refers to itself or nests too deeply");
  const inner = (item: unknown): unknown => plainJson(item, texts, refuse, depth - 1, room);
  if (Array.isArray(value)) return Array.from(value, inner);
  if (!isPlainObject(value)) return refuse(`holds ${kindOf(value)}; use plain objects and lists`);
  const fields = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(fields.map(([name, item]) => [name, inner(item)]));
}

function isPlainObject(value: object): boolean {
  if (typeof value !== "object") return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Also accepts objects of another realm, whose Object.prototype has no prototype either.
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
