import type { Fault } from "./faults.ts";

/** What came of the calls of one fault. */
export interface FaultRow {
  readonly fault: Fault;
  calls: number;
  /** Requests that the server read whole. */
  seen: number;
  /** Ends by kind of answer or failure. */
  readonly ends: Record<string, number>;
  /** Answers that the server sent whole and the app did not get, for another reason than its deadline. */
  lost: number;
  /** Calls that the server read more than once. */
  doubled: number;
  /** Requests that it read beyond the first of each call. */
  repeats: number;
  /** Calls whose error does not say whether the request was sent. */
  untold: number;
  /** Calls whose keys were carried on to where a redirect points. */
  carried: number;
}

/** What a chaos run found. */
export interface ChaosReport {
  readonly rows: readonly FaultRow[];
  /** Calls whose end says another thing about sending than the server's count; at most one line each. */
  readonly untrue: readonly string[];
  /** Ends that the fault does not explain, one line each. */
  readonly unexpected: readonly string[];
  /** What is left when everything was closed: sockets, timers, listeners; and rejections that nobody handled. */
  readonly leaks: readonly string[];
  /** Heap in use after a collection at the end of each quarter, in bytes. */
  readonly heap: readonly number[];
}
