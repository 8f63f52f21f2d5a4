/** What the server knows in the end. */
export interface ServerLog {
  /** How often each marker was read whole. */
  readonly seen: readonly (readonly [marker: number, times: number])[];
  /** Markers whose answer was sent whole. */
  readonly whole: readonly number[];
  /** Markers whose keys were carried on to where a redirect points. */
  readonly carried: readonly number[];
}
