import type { Check } from "./check.ts";
import type { LedgerKeys } from "./ledger-keys.ts";

/** The key of a check: the same for the same input. Without the ledger's own key, nobody can guess the input from it. */
export function keyOfCheck(keys: LedgerKeys, check: Check): string {
  const { endpoint, providerCode = null, documentType, input, simulated = false } = check;
  return keys.name("check", [endpoint, providerCode, documentType, simulated, inOrder(input)]);
}

function inOrder(value: unknown): unknown {
  if (typeof value !== "object" || value === null || "toJSON" in value) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const entries = Object.entries(value).map(([name, each]) => [name, inOrder(each)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
