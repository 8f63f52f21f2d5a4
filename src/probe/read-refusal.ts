import { readBody } from "../answer/read-body.ts";
import { reasonOf } from "../answer/reason-of.ts";

/** What one error of a refusal complains of. Names are the server's. */
export interface Complaint {
  /**
   * - `field`: `type` has no field `name`.
   * - `leaf`: field `name` is of the leaf type `type`, and cannot have a selection.
   * - `object`: field `name` is of the object type `type`, and needs a selection.
   * - `variable`: variable `name` stands where `type` is expected.
   * - `input`: input type `type` has no field `name`.
   * - `required`: input type `type` demands the field `name`, of the type `of`; or field `type` demands an argument.
   * - `argument`: field `of` of `type` has no argument `name`.
   * - `type`: there is no type `name`.
   * - `spread`: an object of `type` is never a `name`.
   * - `limit`: there were more errors than the server tells.
   * - `other`: none of these.
   */
  readonly kind:
    | "field"
    | "leaf"
    | "object"
    | "variable"
    | "input"
    | "required"
    | "argument"
    | "type"
    | "spread"
    | "limit"
    | "other";
  readonly name: string;
  readonly type?: string;
  readonly of?: string;
  /** Names that the server suggests. */
  readonly suggestions: readonly string[];
  /** Lines of the document, the first being 1; none where the server does not say. */
  readonly lines: readonly number[];
  /** The server's own words. */
  readonly message: string;
}

/** How a server answered a document that it must refuse. */
export type Refusal =
  | { readonly kind: "complaints"; readonly complaints: readonly Complaint[] }
  // It holds data: something ran.
  | { readonly kind: "ran" }
  // The credentials have no such application.
  | { readonly kind: "no-access"; readonly why: string }
  | { readonly kind: "unreadable"; readonly why: string };

type Reading = readonly [kind: Complaint["kind"], pattern: RegExp, ...groups: ("name" | "type" | "of")[]];

// As graphql-js words them, which Yoga, Apollo Server and Mercurius use; version 17 words two of them anew.
const READINGS: readonly Reading[] = [
  ["field", /^Cannot query field "(\w+)" on type "(\w+)"/, "name", "type"],
  [
    "leaf",
    /^Field "(\w+)" must not have a selection since type "([\w![\]]+)" has no subfields/,
    "name",
    "type",
  ],
  ["object", /^Field "(\w+)" of type "([\w![\]]+)" must have a selection of subfields/, "name", "type"],
  [
    "variable",
    /^Variable "\$(\w+)" of type "\S+" used in position expecting type "([\w![\]]+)"/,
    "name",
    "type",
  ],
  ["input", /^Field "(\w+)" is not defined by type "(\w+)"/, "name", "type"],
  ["input", /^Expected value of type "(\w+)!?" not to include unknown field "(\w+)"/, "type", "name"],
  [
    "required",
    /^Field "?(\w+)\.(\w+)"? of required type "?([\w![\]]+)"? was not provided/,
    "type",
    "name",
    "of",
  ],
  ["required", /^Expected value of type "(\w+)!?" to include required field "(\w+)"/, "type", "name"],
  ["required", /^Field "(\w+)" argument "(\w+)" of type "([\w![\]]+)" is required/, "type", "name", "of"],
  ["required", /^Argument "\w+\.(\w+)\((\w+):\)" of type "([\w![\]]+)" is required/, "type", "name", "of"],
  ["argument", /^Unknown argument "(\w+)" on field "(\w+)\.(\w+)"/, "name", "type", "of"],
  ["type", /^Unknown type "(\w+)"/, "name"],
  [
    "spread",
    /^Fragment cannot be spread here as objects of type "(\w+)" can never be of type "(\w+)"/,
    "type",
    "name",
  ],
  ["limit", /^Too many validation errors/],
];
const MOST_COMPLAINTS = 1_000;

/** Reads the answer to a document that no server can accept. Never throws: an answer may hold anything. */
export function readRefusal(status: number, body: string): Refusal {
  const answer = readBody(body)?.value;
  if (isObject(answer)) {
    if ((answer.data ?? null) !== null) return { kind: "ran" };
    const complaints = (Array.isArray(answer.errors) ? answer.errors : [])
      .slice(0, MOST_COMPLAINTS)
      .filter(isObject)
      .map(({ message, locations }) => complaintOf(String(message ?? ""), locations));
    if (complaints.some(({ kind }) => kind !== "other")) return { kind: "complaints", complaints };
    const said = complaints[0]?.message ?? textOf(answer) ?? "";
    const why = `HTTP ${status}${said === "" ? "" : `: ${said}`}`;
    const reason = reasonOf([said]);
    if (isNoAccess(status) || reason === "unauthorized" || reason === "unsupported-document-type")
      return { kind: "no-access", why };
    const what =
      complaints.length > 0 ? "its errors do not say what they refuse" : "the answer is no GraphQL refusal";
    return { kind: "unreadable", why: `${what} (${why})` };
  }
  if (isNoAccess(status)) return { kind: "no-access", why: `HTTP ${status}` };
  return { kind: "unreadable", why: `the answer is no GraphQL refusal (HTTP ${status})` };
}

function isNoAccess(status: number): boolean {
  return status === 401 || status === 403;
}

/** The words of a gateway: {status, code, message}, or {statusCode, body: {status, code, message}}. */
function textOf(answer: Record<string, unknown>): string | undefined {
  const { message } = isObject(answer.body) ? answer.body : answer;
  return typeof message === "string" ? message : undefined;
}

function complaintOf(message: string, locations: unknown): Complaint {
  // graphql-core has single quotes.
  const text = message.slice(0, 2_000).replaceAll("'", '"');
  const places = { lines: linesOf(locations), message };
  for (const [kind, pattern, ...groups] of READINGS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const named = Object.fromEntries(groups.map((group, index) => [group, match[index + 1]]));
    return { kind, name: "", ...named, suggestions: suggested(text.slice(match[0].length)), ...places };
  }
  return { kind: "other", name: "", suggestions: [], ...places };
}

/** `Did you mean "a", "b", or "c"?`. On a union the server suggests types to select on, which are no fields. */
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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
