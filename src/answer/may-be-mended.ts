import { isObject } from "./is-object.ts";

// Names and types as servers quote them.
const NAME = "[\"'`][\\w.$!@[\\]]+[\"'`]";
// Ends with the suggestion: what follows could say anything.
const HINT = "\\.?(?: Did you mean (?:to use an inline fragment on )?(?:[\"'`].*[\"'`]|\\w+)\\?)?$";
const JAVA =
  "FieldUndefined|SubselectionRequired|SubselectionNotAllowed|UnknownType|UnknownArgument|MissingFieldArgument|WrongType|VariableTypeMismatch|InvalidFragmentType|InlineFragmentTypeConditionInvalid";

/**
 * How graphql-js and what follows it, async-graphql, Hot Chocolate and graphql-java word what only validation finds.
 * What is wrong with a value ("cannot represent", "got invalid value") is not among it: execution words that alike.
 */
const VALIDATION = [
  `^Cannot query field ${NAME} on type ${NAME}${HINT}`,
  `^Unknown (?:field ${NAME} on type|argument ${NAME} on field|type) ${NAME}(?: of type ${NAME})?${HINT}`,
  `^The field ${NAME} does not exist on the type ${NAME}\\.?$`,
  `^Field ${NAME} is not defined by type \\S+${HINT}`,
  `^Field ${NAME} must not have a selection since type ${NAME} has no subfields\\.?$`,
  `^Field ${NAME} of type ${NAME} must have a selection of subfields${HINT}`,
  `^Field ${NAME} of required type ${NAME} was not provided\\.?$`,
  `^Field ${NAME} argument ${NAME} of type ${NAME} is required, but it was not provided\\.?$`,
  `^Fragment (?:${NAME} )?cannot be spread here as objects of type ${NAME} can never be of type ${NAME}\\.?$`,
  `^Variable ${NAME} of type ${NAME} used in position expecting type ${NAME}\\.?$`,
  `^Validation error (?:of type (?:${JAVA}): |\\((?:${JAVA})(?:@\\[[\\w/]*\\])?\\) ?: )[^\\n;]*$`,
  "^Too many validation errors, error limit reached\\. Validation aborted\\.$",
].map((words) => new RegExp(words, "i"));
// A validation message is never longer.
const LONGEST = 1_000;

/**
 * Whether an answer is known to come from a server's validation, which runs before anything is executed. The request is
 * sent again for it, so everything that is not known to belong to a refusal counts as a sign of execution: another
 * status, any field beside the errors (`data: null` included), a path, an extension.
 */
export function mayBeMended(status: number, body: Readonly<Record<string, unknown>>, raw: string): boolean {
  const { errors, extensions, ...more } = body;
  return (
    (status === 200 || status === 400) &&
    isEmpty(more) &&
    isEmpty(extensions ?? {}) &&
    Array.isArray(errors) &&
    errors.length > 0 &&
    errors.every(isValidationError) &&
    namesIn(raw) === namesOf(body)
  );
}

/** How many names a JSON text has. Of a name that stands twice in an object, parsing leaves one, and what it said. */
function namesIn(raw: string): number {
  let count = 0;
  for (const [, colon] of raw.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g)) if (colon !== undefined) count++;
  return count;
}

function namesOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const inner = Object.values(value).reduce((count: number, each) => count + namesOf(each), 0);
  return Array.isArray(value) ? inner : inner + Object.keys(value).length;
}

function isValidationError(error: unknown): boolean {
  if (!isObject(error)) return false;
  const { message, locations, path, extensions, ...more } = error;
  return (
    typeof message === "string" &&
    message.length <= LONGEST &&
    VALIDATION.some((words) => words.test(message)) &&
    (path ?? null) === null &&
    isEmpty(more) &&
    isPlaces(locations) &&
    ((extensions ?? null) === null || (isObject(extensions) && isOfValidation(extensions, message)))
  );
}

/** Lines and columns, however they are written: a word may be a path. */
function isPlaces(locations: unknown, depth = 4): boolean {
  if (typeof locations === "string") return !/[a-z]/i.test(locations);
  if (typeof locations !== "object" || locations === null) return true;
  if (depth === 0) return false;
  return Object.entries(locations).every(
    ([name, place]) =>
      (Array.isArray(locations) || name === "line" || name === "column") && isPlaces(place, depth - 1),
  );
}

/** Fields of servers: Apollo and Yoga send the code, graphql-java the classification, Hot Chocolate the names. */
function isOfValidation(extensions: Record<string, unknown>, message: string): boolean {
  const { code, classification, stacktrace, type, field, responseName, ...more } = extensions;
  return (
    ["", "GRAPHQL_VALIDATION_FAILED", "BAD_REQUEST"].includes((code ?? "") as string) &&
    (classification ?? "ValidationError") === "ValidationError" &&
    isEmpty(stacktrace ?? []) &&
    [type, field, responseName].every((name) => name === undefined || isIn(name, message)) &&
    isEmpty(more)
  );
}

function isIn(name: unknown, message: string): boolean {
  return typeof name === "string" && message.includes(`\`${name}\``);
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
