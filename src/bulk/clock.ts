/** The clock, which tests replace. */
export interface Clock {
  /** Milliseconds on any steady clock. */
  readonly now: () => number;
  /** Milliseconds since 1970. */
  readonly date: () => number;
  readonly setTimeout: (callback: () => void, milliseconds: number) => unknown;
}

/** The real clock. */
export const realClock: Clock = {
  now: () => performance.now(),
  date: () => Date.now(),
  setTimeout: (callback, milliseconds) => setTimeout(callback, milliseconds),
};
