import { showName } from "../error/show-name.ts";

/**
 * Variables for the log, with at most the last two characters of each. An app's documents choose the names of their
 * variables, so no name shows which of them are personal.
 */
export function loggedVariables(variables: Readonly<Record<string, unknown>>): string {
  return Object.entries(variables)
    .map(([name, value]) => `${showName(name)}=${mask(value)}`)
    .join(" ");
}

function mask(value: unknown): string {
  // Two characters are enough to tell rows of a test apart. Short secrets such as an OTP are not shown at all.
  return typeof value === "string" && value.length >= 10 ? `…${value.slice(-2)}` : "…";
}
