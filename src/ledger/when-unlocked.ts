import { setTimeout as wait } from "node:timers/promises";
import { isBusy } from "./sqlite-trouble.ts";

const PATIENCE = 10_000;
const LONGEST_PAUSE = 10;

/** Repeats a statement while another process holds SQLite's lock, without blocking this process. */
export async function whenUnlocked(ask: () => void): Promise<void> {
  const started = performance.now();
  for (;;) {
    try {
      return ask();
    } catch (error) {
      if (!isBusy(error) || performance.now() - started > PATIENCE) throw error;
      await wait(1 + Math.random() * LONGEST_PAUSE);
    }
  }
}
