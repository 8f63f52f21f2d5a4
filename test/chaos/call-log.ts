import type { Sent } from "../../src/index.node.ts";
import type { CallEnd } from "./caller.ts";
import { ALL_FAULTS, type Fault } from "./faults.ts";

const SENT: readonly Sent[] = ["no", "yes", "unknown"];

/** One call as it ended. */
export interface LoggedCall extends CallEnd {
  readonly marker: number;
  readonly fault: Fault;
}

/**
 * How every call of a run ended, in memory that is taken once at the start: a log that grew with the calls would look
 * like a leak of what it watches.
 */
export class CallLog {
  readonly #faults: Uint8Array;
  readonly #ends: Uint8Array;
  readonly #sent: Uint8Array;
  /** The words that ends have had, by index from 1. */
  readonly #words: string[] = [""];

  constructor(calls: number) {
    this.#faults = new Uint8Array(calls);
    this.#ends = new Uint8Array(calls);
    this.#sent = new Uint8Array(calls);
  }

  /** Notes an end; false if that call had ended before. */
  note({ marker, fault, end, sent }: LoggedCall): boolean {
    const before = this.#ends[marker];
    let word = this.#words.indexOf(end);
    if (word < 0) word = this.#words.push(end) - 1;
    if (word > 255) throw new Error(`too many kinds of ends, such as ${end}`);
    this.#faults[marker] = ALL_FAULTS.indexOf(fault);
    this.#ends[marker] = word;
    this.#sent[marker] = SENT.indexOf(sent);
    return before === 0;
  }

  /** The calls that ended. */
  *[Symbol.iterator](): Generator<LoggedCall> {
    for (const [marker, word] of this.#ends.entries()) {
      if (word === 0) continue;
      yield {
        marker,
        fault: ALL_FAULTS[this.#faults[marker] as number] as Fault,
        end: this.#words[word] as string,
        sent: SENT[this.#sent[marker] as number] as Sent,
      };
    }
  }
}
