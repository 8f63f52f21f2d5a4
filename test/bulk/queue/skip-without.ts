import { lacking } from "./servers.ts";

/** Whether tests that need a server are skipped, with a line that says why. With `CI` set nothing is: they fail. */
export function skipWithout(store: "postgres" | "redis"): boolean {
  const lack = lacking(store);
  if (lack === undefined || process.env.CI === "true") return false;
  console.warn(`Skipped, since this machine has ${lack}.`);
  return true;
}
