import { setTimeout as wait } from "node:timers/promises";

const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;

/**
 * Repeats a question while a server does not answer, since it may be restarting. Only for questions that may be repeated.
 *
 * @param patience milliseconds after which the last error is thrown
 */
export async function persist<Answer>(ask: () => Promise<Answer>, patience: number): Promise<Answer> {
  const started = performance.now();
  for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    try {
      return await ask();
    } catch (error) {
      if (performance.now() - started + pause > patience) throw error;
      await wait(pause);
    }
  }
}
