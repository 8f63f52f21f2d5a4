import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Receipt } from "../../src/error/receipt.ts";
import type { Check } from "../../src/ledger/check.ts";
import type { Claim } from "../../src/ledger/claim.ts";
import type { ClaimOutcome, Ledger, Once } from "../../src/ledger/ledger.ts";

/** A key of a test's own. */
export const KEY: string = Buffer.alloc(32, 7).toString("base64");

/** A folder of a test's own, and how to remove it. */
export function testFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "indiconnect-ledger-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A check of this input. */
export function checkOf(input: string | number, more: Partial<Check> = {}): Check {
  return {
    endpoint: "https://api.example.com/idverifygr/verification",
    documentType: "Example",
    input: { number: `EXAMPLE${input}` },
    selection: ["result.name", "result.valid"],
    ...more,
  };
}

export const receipt: Receipt = {
  operation: "Example",
  documentType: "Example",
  endpoint: "https://api.example.com/idverifygr/verification",
  at: new Date("2026-01-02T03:04:05.678Z"),
  duration: 12.5,
  attempts: 1,
  sent: "yes",
  status: 200,
  source: "call",
  simulated: false,
};

/** Claims, and fails where something else comes of it. */
export async function claimOf(ledger: Ledger, check: Check, once?: Once): Promise<Claim> {
  const outcome = await ledger.claim(check, once);
  if (outcome.kind !== "claimed") throw new Error(`Not claimed: ${outcome.kind}`);
  return outcome.claim;
}

/** An outcome of one kind, or a failure. */
export async function outcomeOf<Kind extends ClaimOutcome["kind"]>(
  kind: Kind,
  outcome: Promise<ClaimOutcome>,
): Promise<Extract<ClaimOutcome, { kind: Kind }>> {
  const found = await outcome;
  if (found.kind !== kind) throw new Error(`Not ${kind}: ${found.kind}`);
  return found as Extract<ClaimOutcome, { kind: Kind }>;
}
