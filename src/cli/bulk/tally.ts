import type { OutputRow } from "./output-columns.ts";

// Durations are grouped in steps of 5 %, so a percentile is off by at most that much.
const STEP = Math.log(1.05);
const MOST_SPANS = 400;

/** The calls that ended in a span of time. */
export interface Span {
  calls: number;
  done: number;
  declined: number;
  failed: number;
  unknown: number;
}

/** Totals of a run, in memory that does not grow with its rows. */
export class Tally {
  rows = 0;
  /** Rows whose call by this run may have been billed. If a row was sent again, only its last call counts. */
  billed = 0;
  /** Rows that reached the server but got no usable answer. */
  failedAtServer = 0;
  /** Rows that a continued run took for ended, although the ledger has lost their answers since. */
  missed = 0;
  readonly outcomes: Record<OutputRow["outcome"], number> = {
    done: 0,
    declined: 0,
    failed: 0,
    unknown: 0,
    "not-called": 0,
  };
  readonly sources: Record<OutputRow["source"], number> = {
    call: 0,
    ledger: 0,
    duplicate: 0,
    none: 0,
  };
  /** By outcome and reason, such as `declined no-record`. */
  readonly reasons: Map<string, number> = new Map();
  /** Number of calls by duration. The key is the power of 1.05 that gives the milliseconds. */
  readonly #durations = new Map<number, number>();
  #spans = new Map<number, Span>();
  #spanSeconds = 1;

  add({ outcome, reason, source, sent, attempts, at, duration }: Omit<OutputRow, "row">): void {
    this.rows++;
    this.outcomes[outcome]++;
    this.sources[source]++;
    if (outcome === "failed" && sent !== "no") this.failedAtServer++;
    if (reason !== null) {
      const key = `${outcome} ${reason}`;
      this.reasons.set(key, (this.reasons.get(key) ?? 0) + 1);
    }
    if (attempts === 0 || source !== "call" || outcome === "not-called") return;
    if (sent !== "no") this.billed++;
    // Nobody knows the time and the duration of a call that a crash interrupted.
    if (reason === "interrupted") return;
    const power = Math.round(Math.log(Math.max(1, duration)) / STEP);
    this.#durations.set(power, (this.#durations.get(power) ?? 0) + 1);
    const span = this.#span(Math.floor(at / 1000 / this.#spanSeconds));
    span.calls++;
    span[outcome]++;
  }

  /** The milliseconds within which this share of the calls ended, to 5 %. */
  percentile(share: number): number | undefined {
    const total = [...this.#durations.values()].reduce((sum, count) => sum + count, 0);
    let passed = 0;
    for (const [power, count] of this.durations()) {
      passed += count;
      if (passed >= total * share) return power;
    }
    return undefined;
  }

  /** How many calls took about so many milliseconds, in ascending order. */
  durations(): [milliseconds: number, calls: number][] {
    return [...this.#durations]
      .sort(([a], [b]) => a - b)
      .map(([power, count]) => [Math.round(Math.exp(power * STEP)), count]);
  }

  /** The calls by spans of equal length. `start` is in seconds since 1970. Spans without calls are left out. */
  spans(): { readonly seconds: number; readonly spans: [start: number, span: Span][] } {
    const spans = [...this.#spans].sort(([a], [b]) => a - b);
    return {
      seconds: this.#spanSeconds,
      spans: spans.map(([number, span]) => [number * this.#spanSeconds, span]),
    };
  }

  #span(number: number): Span {
    const known = this.#spans.get(number);
    if (known !== undefined) return known;
    const made = { calls: 0, done: 0, declined: 0, failed: 0, unknown: 0 };
    this.#spans.set(number, made);
    if (this.#spans.size <= MOST_SPANS) return made;
    // There are too many spans: double their length.
    const halved = new Map<number, Span>();
    for (const [old, span] of this.#spans) {
      const into = halved.get(Math.floor(old / 2));
      if (into === undefined) halved.set(Math.floor(old / 2), span);
      else for (const key of Object.keys(span) as (keyof Span)[]) into[key] += span[key];
    }
    this.#spans = halved;
    this.#spanSeconds *= 2;
    return this.#span(Math.floor(number / 2));
  }
}
