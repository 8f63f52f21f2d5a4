import { lacking, type ServerName } from "./servers.ts";

/** Whether tests that need a server are skipped, with a line that says why. With `CI` set nothing is: they fail. */
export function skipWithout(server: ServerName): boolean {
  const lack = lacking(server);
  if (lack === undefined || process.env.CI === "true") return false;
  console.warn(`Skipped, since this machine has ${lack}.`);
  return true;
}
