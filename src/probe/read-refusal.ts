import { isObject } from "../answer/is-object.ts";
import { readBody } from "../answer/read-body.ts";
import { reasonOf } from "../answer/reason-of.ts";

type Known =
  | "field"
  | "leaf"
  | "object"
  | "variable"
  | "input"
  | "required"
  | "argument"
  | "type"
  | "spread"
  | "limit";

/**
 * What an error of a refusal can be about, in the words of each server, taken from its source. Groups name the parts of a
 * {@link Complaint}. All quotes are double here. Lines without a name are those of graphql-js, which Yoga, Apollo Server,
 * Mercurius, graphql-core (Strawberry, Graphene), gqlgen and others use too. Juniper leaves out the quotes around a type;
 * graphql-java, async-graphql and Juniper leave out the dollar. AWS AppSync has an older graphql-java without quotes.
 */
const READINGS: Readonly<Record<Known, readonly RegExp[]>> = {
  /** `type` has no field `name`. */
  field: [
    /^Cannot query field "(?<name>\w+)" on type "(?<type>\w+)"/,
    /^Field "(?<name>\w+)" in type "(?<type>\w+)" is undefined/, // graphql-java
    /^Unknown field "(?<name>\w+)" on type "(?<type>\w+)"/, // async-graphql, Juniper
    /^The field "(?<name>\w+)" does not exist on the type "(?<type>\w+)"/, // Hot Chocolate
    /^field "(?<name>\w+)" not found in type: "(?<type>\w+)"/, // Hasura, which tells the first error alone
  ],
  /** Field `name` is of the leaf type `type`, and cannot have a selection. */
  leaf: [
    /^Field "(?<name>\w+)" must not have a selection since type "?(?<type>[\w![\]]+)"? has no subfields/,
    /^Field "(?<name>\w+)" of type "(?<type>[\w![\]]+)" must not have a sub selection/, // Sangria
    /^Sub ?selection not allowed on leaf type "?(?<type>[\w![\]]+)"? of field "?(?<name>\w+)/i, // graphql-java
    /^"(?<name>\w+)" returns an? \w+ value\. Selections on scalars or enums/, // Hot Chocolate
  ],
  /** Field `name` is of the object type `type`, and needs a selection. */
  object: [
    /^Field "(?<name>\w+)" of type "(?<type>[\w![\]]+)" must have a selection of subfields/,
    /^Field "(?<name>\w+)" of type "(?<type>[\w![\]]+)" must have a sub selection/, // Sangria
    /^Sub ?selection required for type "?(?<type>[\w![\]]+)"? of field "?(?<name>\w+)/i, // graphql-java
    /^"(?<name>\w+)" is an object, interface or union type field\./, // Hot Chocolate
  ],
  /** Variable `name`, declared as `of`, is used where `type` is expected. Some servers swap the two. */
  variable: [
    /^Variable "\$?(?<name>\w+)" of type "(?<of>[\w![\]]+)" used in position expecting type "(?<type>[\w![\]]+)"/,
    /\bvariable "\$?(?<name>\w+)" of type "(?<of>[\w![\]]+)" found as input to argument of type "(?<type>[\w![\]]+)"/i, // Absinthe
    /^The variable "(?<name>\w+)" is not compatible with the type of the current location/, // Hot Chocolate
  ],
  /** Input type `type`, if the server says which, has no field `name`. */
  input: [
    /^Field "(?<name>\w+)" is not defined by type "?(?<type>\w+)/,
    /^Expected value of type "(?<type>\w+)!?" not to include unknown field "(?<name>\w+)"/, // graphql-js 17
    /\bField "(?<name>\w+)" is not defined in the input type "(?<type>\w+)"/, // Sangria
    /^argument ".+ contains a field not in "(?<type>\w+)": "(?<name>\w+)"/, // graphql-java
    /^The specified input object field "(?<name>\w+)" does not exist/, // Hot Chocolate
  ],
  /** Input type `type` demands the field `name`, of the type `of`; or field `type` demands an argument. */
  required: [
    /^Field "?(?<type>\w+)\.(?<name>\w+)"? of required type "?(?<of>[\w![\]]+)"? was not provided/,
    /^Field "(?<type>\w+)" argument "(?<name>\w+)" of type "(?<of>[\w![\]]+)" is required/,
    /^Expected value of type "(?<type>\w+)!?" to include required field "(?<name>\w+)"/, // graphql-js 17
    /^Argument "\w+\.(?<type>\w+)\((?<name>\w+):\)" of type "(?<of>[\w![\]]+)" is required/, // graphql-js 17
    /\bNot-null field "(?<name>\w+)" of type "(?<of>[\w![\]]+)" defined in the "(?<type>\w+)" input type is missing/, // Sangria
  ],
  /** Field `of` of `type` has no argument `name`. */
  argument: [
    /^Unknown argument "(?<name>\w+)" on field "(?<type>\w+)\.(?<of>\w+)"/,
    /^Unknown argument "(?<name>\w+)" on field "(?<of>\w+)" of type "(?<type>\w+)"/, // Sangria
    /^Unknown field argument "(?<name>\w+)"/, // graphql-java
  ],
  /** There is no type `name`. */
  type: [/^Unknown type "(?<name>\w+)"/],
  /** An object of `type` is never a `name`. */
  spread: [
    /^Fragment cannot be spread here as objects of type "(?<type>\w+)" can never be of type "(?<name>\w+)"/,
  ],
  /** There were more errors than the server reports. */
  limit: [/^Too many validation errors/],
};

/** What one error of a refusal is about. The names are the server's. */
export interface Complaint {
  readonly kind: Known | "other";
  readonly name: string;
  readonly type?: string;
  readonly of?: string;
  /** Names that the server suggests. */
  readonly suggestions: readonly string[];
  /** Lines of the document, from 1. Empty if the server does not say. */
  readonly lines: readonly number[];
  /** The server's own words. */
  readonly message: string;
}

/** How a server answered a document that it must refuse. */
export interface Refusal {
  /**
   * - `complaints`: the errors say what is refused.
   * - `ran`: the answer has data, so something ran.
   * - `no-access`: the credentials have no such application.
   * - `unreadable`: anything else.
   */
  readonly kind: "complaints" | "ran" | "no-access" | "unreadable";
  readonly complaints: readonly Complaint[];
  /** The reason for `no-access` and `unreadable`. */
  readonly why?: string;
}

const MOST_COMPLAINTS = 1_000;

/** Reads the answer to a document that no server can accept. Never throws: an answer may hold anything. */
export function readRefusal(status: number, body: string): Refusal {
  const answer = readBody(body)?.value;
  const isNoAccess = status === 401 || status === 403;
  if (!isObject(answer)) {
    const why = `the answer is not a GraphQL refusal (HTTP ${status})`;
    return isNoAccess ? refusal("no-access", `HTTP ${status}`) : refusal("unreadable", why);
  }
  if ((answer.data ?? null) !== null) return { kind: "ran", complaints: [] };
  const complaints = (Array.isArray(answer.errors) ? answer.errors : [])
    .slice(0, MOST_COMPLAINTS)
    .filter(isObject)
    .map(complaintOf);
  if (complaints.some(({ kind }) => kind !== "other")) return { kind: "complaints", complaints };
  const said = complaints[0]?.message ?? textOf(answer) ?? "";
  const why = `HTTP ${status}${said === "" ? "" : `: ${said}`}`;
  const reason = reasonOf([said]);
  if (isNoAccess || reason === "unauthorized" || reason === "unsupported-document-type")
    return refusal("no-access", why);
  const what =
    complaints.length > 0
      ? "the errors do not say what the server refuses"
      : "the answer is not a GraphQL refusal";
  return refusal("unreadable", `${what} (${why})`);
}

function refusal(kind: Refusal["kind"], why: string): Refusal {
  return { kind, complaints: [], why };
}

/** The words of a gateway: {status, code, message}, or {statusCode, body: {status, code, message}}. */
function textOf(answer: Record<string, unknown>): string | undefined {
  const { message } = isObject(answer.body) ? answer.body : answer;
  return typeof message === "string" ? message : undefined;
}

function complaintOf(error: Record<string, unknown>): Complaint {
  const message = String(error.message ?? "");
  const text = message
    .slice(0, 2_000)
    .replace(/['`]/g, '"')
    // graphql-java puts before it what is refused, and where.
    .replace(/^Validation error (?:\([^)]*\) : |of type \w+: )/, "");
  const extensions = isObject(error.extensions) ? error.extensions : {};
  const places = { lines: linesOf(error.locations), message };
  for (const [kind, patterns] of Object.entries(READINGS) as [Known, RegExp[]][]) {
    const match = patterns.map((pattern) => pattern.exec(text)).find((each) => each !== null);
    if (!match) continue;
    // Hot Chocolate names types in its extensions.
    const { locationType = extensions.type, variableType } = extensions;
    const { name = "", type = locationType, of = variableType } = match.groups ?? {};
    const parts = { ...(typeof type === "string" && { type }), ...(typeof of === "string" && { of }) };
    if (/leaf|object|variable/.test(kind) && parts.type === undefined) continue;
    return { kind, name, ...parts, suggestions: suggested(text.slice(match[0].length)), ...places };
  }
  return { kind: "other", name: "", suggestions: [], ...places };
}

/** `Did you mean "a", "b", or "c"?`. For a union, the server suggests types to select on, which are not fields. */
function suggested(text: string): string[] {
  const names = /\bDid you mean ((?:"\w+"(?:, or |, | or )?)+)\?/.exec(text)?.[1] ?? "";
  return [...names.matchAll(/"(\w+)"/g)].map(([, name]) => name as string);
}

function linesOf(locations: unknown): number[] {
  if (!Array.isArray(locations)) return [];
  return locations
    .slice(0, 10)
    .flatMap((place: { line?: unknown } | null) => (typeof place?.line === "number" ? [place.line] : []));
}
