import { isRecord } from "./is-record.ts";
import { readJson } from "./read-json.ts";
import { ServiceRefusal } from "./service-refusal.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  "#34": '"',
  "#39": "'",
  apos: "'",
  lt: "<",
  gt: ">",
  amp: "&",
};

/**
 * Reads the JSON of a request's body, also where what it was copied through left its marks: backslashes before quotes
 * for a Windows shell, quotes that a text program made typographic, HTML's names of characters.
 *
 * @throws ServiceRefusal with what stands in the way
 */
export function readRequestJson(body: string): Readonly<Record<string, unknown>> {
  for (const text of [
    body,
    body.replace(/\\(["\\])/g, "$1"),
    body.replace(/[“”„‟]/g, '"'),
    body.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole),
  ]) {
    const { value, complete, end } = readJson(text, 0, true);
    if (isRecord(value) && complete && text.slice(end).trim() === "") return value;
  }
  throw new ServiceRefusal(whatStandsInTheWay(body));
}

function whatStandsInTheWay(body: string): string {
  const template = /(?<!")\{\{\s*[\w.-]{1,40}\s*\}\}/.exec(body)?.[0];
  const variable = /[:,[]\s*(\$\w{1,40}|\$\{\w{1,40}\})/.exec(body)?.[1];
  if (/[‘’“”]/.test(body)) {
    return "The curl example has typographic quotes (‘ ’ “ ”), which a text program put there: copy it from the page again.";
  }
  if (template !== undefined)
    return `The curl example's body has the template ${template} where a value belongs: put one in.`;
  if (variable !== undefined)
    return `The curl example's body has the shell variable ${variable} where a value belongs: put one in.`;
  if (/^\s*\{\s*\w+\s*:/.test(body)) {
    return "The quotes in the curl example's body are lost: it has double quotes inside double quotes. Put single quotes around it.";
  }
  if (/^\s*\w+=/.test(body)) return "The curl example sends a form: a REST service, not GraphQL.";
  const { value } = readJson(body, 0, true);
  return isRecord(value) || /^\s*\{/.test(body)
    ? "The JSON in the curl example's body breaks off or is malformed: copy the example whole."
    : "The curl example's body is not a JSON object.";
}
