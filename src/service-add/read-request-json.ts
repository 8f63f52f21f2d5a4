import { isObject } from "../answer/is-object.ts";
import { readJson } from "./read-json.ts";
import { ServiceRefusal } from "./service-refusal.ts";

/**
 * Reads the JSON of a request's body. It also repairs the marks that copying leaves: backslashes before quotes from a
 * Windows shell, and typographic quotes from a text program.
 *
 * @throws ServiceRefusal that says what is wrong
 */
export function readRequestJson(body: string): Readonly<Record<string, unknown>> {
  for (const text of [body, body.replace(/\\(["\\])/g, "$1"), body.replace(/[“”„‟]/g, '"')]) {
    const { value, complete, end } = readJson(text, 0, true);
    if (isObject(value) && complete && text.slice(end).trim() === "") return value;
  }
  throw new ServiceRefusal(whatStandsInTheWay(body));
}

function whatStandsInTheWay(body: string): string {
  const template = /(?<!")\{\{\s*[\w.-]{1,40}\s*\}\}/.exec(body)?.[0];
  const variable = /(?:^|[:,[])\s*(\$\w{1,40}|\$\{\w{1,40}\})/.exec(body)?.[1];
  if (/[‘’“”]/.test(body)) {
    return "The curl example has typographic quotes (‘ ’ “ ”), which a text program inserted: copy it from the page again.";
  }
  if (template !== undefined)
    return `The curl example's body contains the template ${template}: replace it by a value.`;
  if (variable !== undefined)
    return `The curl example's body contains the shell variable ${variable}: replace it by a value.`;
  if (/^\s*\{\s*\w+\s*:/.test(body)) {
    return "The curl example's body has double quotes inside double quotes, so the shell loses them: put single quotes around the body.";
  }
  if (/^\s*\w+=/.test(body)) return "The curl example sends a form, so this is a REST service, not GraphQL.";
  const { value } = readJson(body, 0, true);
  return isObject(value) || /^\s*\{/.test(body)
    ? "The JSON in the curl example's body breaks off or is malformed: copy the complete example."
    : "The curl example's body is not a JSON object.";
}
