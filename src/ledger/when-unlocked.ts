import { setTimeout as wait } from "node:timers/promises";
import { isBusy } from "./sqlite-trouble.ts";

const PATIENCE = 10_000;
const LONGEST_PAUSE = 10;

/** Asks SQLite again while another process has the lock, without holding up this one. */
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
