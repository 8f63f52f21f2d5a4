import type { Transport } from "../transport/transport.ts";

/** What the client takes from its surroundings, so that tests can bring their own clock, randomness and environment. */
export interface Dependencies {
  /** The default transport. */
  readonly transport: () => Transport;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds on any steady clock. */
  readonly now: () => number;
  /** The date and time. */
  readonly date: () => Date;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly setTimeout: (callback: () => void, milliseconds: number) => unknown;
  readonly clearTimeout: (timer: never) => void;
}

/** The real surroundings, in any runtime: some have no `process`. */
export function realDependencies(transport: () => Transport): Dependencies {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  // Deno lets a program read a variable by permission only. One that may not be read is not set. The proxy stands
  // before nothing: one before the real environment would be made to look into that again.
  const env = (_: unknown, name: string): string | undefined => {
    try {
      return process?.env?.[name];
    } catch {
      return undefined;
    }
  };
  return {
    transport,
    env: new Proxy<Record<string, string | undefined>>({}, { get: env }),
    now: () => performance.now(),
    date: () => new Date(),
    random: Math.random,
    setTimeout: (callback, milliseconds) => setTimeout(callback, milliseconds),
    clearTimeout: (timer) => clearTimeout(timer),
  };
}
