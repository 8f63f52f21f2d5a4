import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { ClaimOutcome } from "../../src/ledger/ledger.ts";
import { openLedgerWith } from "../../src/ledger/open-ledger.ts";
import { checkOf, claimOf, KEY, receipt } from "./ledger-fixtures.ts";

/** Ways to damage a file. */
export const damages = ["cut", "zeroed", "emptied", "overwritten", "some bytes", "pages swapped"] as const;

/** Makes a ledger with so many paid checks, some of them asked for again, some open. */
export async function makePaid(path: string, checks: number): Promise<void> {
  const ledger = await openLedgerWith({ env: {}, now: Date.now }, path, { key: KEY });
  const numbers = Array.from({ length: checks }, (_, index) => index);
  await Promise.all(
    numbers.map(async (number) =>
      (await claimOf(ledger, checkOf(number), { subject: `S${number % 7}` })).answered({ number }, receipt),
    ),
  );
  await ledger.close();
}

/**
 * Damages a copy of a ledger, and asks for each paid check.
 *
 * @param random from 0 up to 1
 * @returns how many were answered rightly, how many refused; whatever else happened is a failure
 */
export async function tryDamage(
  original: string,
  copy: string,
  checks: number,
  how: (typeof damages)[number],
  random: () => number,
): Promise<{ readonly kept: number; readonly refused: number }> {
  rmSync(`${copy}-journal`, { force: true });
  copyFileSync(original, copy);
  damage(copy, how, random);
  let kept = 0;
  let refused = 0;
  const isRefusal = (error: unknown): true => {
    const { code, message } = error as { code?: string; message: string };
    if (code !== "ledger-failed" || /\n/.test(message)) throw error;
    return true;
  };
  try {
    const ledger = await openLedgerWith({ env: {}, now: Date.now }, copy, { key: KEY });
    try {
      for (let number = 0; number < checks; number++) {
        let outcome: ClaimOutcome;
        try {
          outcome = await ledger.claim(checkOf(number));
        } catch (error) {
          if (isRefusal(error)) refused++;
          continue;
        }
        const { kind } = outcome;
        if (kind !== "kept") throw new Error(`A paid check is ${kind} where the file is ${how}.`);
        if ((outcome.answer as { number: number }).number !== number) throw new Error("Another's answer.");
        kept++;
      }
    } finally {
      await ledger.close();
    }
  } catch (error) {
    if (isRefusal(error)) refused = checks;
  }
  if (!existsSync(copy)) throw new Error("The file is gone.");
  return { kept, refused };
}

const PAGE = 4_096;

/** Damages a file. */
export function damage(path: string, how: (typeof damages)[number], random: () => number): void {
  const bytes = readFileSync(path);
  const place = Math.floor(random() * bytes.length);
  const length = Math.ceil(random() * Math.min(20_000, bytes.length - place));
  if (how === "zeroed") bytes.fill(0, place, place + length);
  else if (how === "overwritten") {
    for (let index = place; index < place + length; index++) bytes[index] = Math.floor(random() * 256);
  } else if (how === "some bytes") {
    for (let times = 0; times < 20; times++) {
      bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
    }
  } else if (how === "pages swapped") {
    const pages = bytes.length / PAGE - 1;
    const [a, b] = [PAGE * (1 + Math.floor(random() * pages)), PAGE * (1 + Math.floor(random() * pages))];
    const kept = Buffer.from(bytes.subarray(a, a + PAGE));
    bytes.copy(bytes, a, b, b + PAGE);
    kept.copy(bytes, b);
  }
  const left = how === "emptied" ? 0 : how === "cut" ? place : bytes.length;
  writeFileSync(path, bytes.subarray(0, left));
}
