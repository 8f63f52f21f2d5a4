/** Time, so that tests can bring their own. */
export interface Clock {
  /** Milliseconds on any steady clock. */
  readonly now: () => number;
  /** Milliseconds since 1970. */
  readonly date: () => number;
  readonly setTimeout: (callback: () => void, milliseconds: number) => unknown;
}

/** The real one. */
export const realClock: Clock = {
  now: () => performance.now(),
  date: () => Date.now(),
  setTimeout: (callback, milliseconds) => setTimeout(callback, milliseconds),
};
