import { showName } from "../error/show-name.ts";

/**
 * Variables as they may be logged: by their last two characters at most. An app's documents name their variables as they
 * like, so that no name tells which of them are personal.
 */
export function loggedVariables(variables: Readonly<Record<string, unknown>>): string {
  return Object.entries(variables)
    .map(([name, value]) => `${showName(name)}=${mask(value)}`)
    .join(" ");
}

function mask(value: unknown): string {
  // Two characters tell rows of a test apart; short secrets such as an OTP are not shown at all.
  return typeof value === "string" && value.length >= 10 ? `…${value.slice(-2)}` : "…";
}
