import type { OutputRow } from "./output-columns.ts";

// A step of a twentieth: what is read off a percentile is at most that much too high.
const STEP = Math.log(1.05);
const MOST_SPANS = 400;

/** What happened in a span of time. */
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
  /** Rows whose call may have been billed; of a row that was sent again, the last one counts. */
  billed = 0;
  /** Rows that the server had and gave no usable answer to. */
  failedAtServer = 0;
  readonly outcomes: Record<OutputRow["outcome"], number> = {
    done: 0,
    declined: 0,
    failed: 0,
    unknown: 0,
    "not-called": 0,
  };
  readonly sources: Record<"call" | "duplicate" | "none", number> = {
    call: 0,
    duplicate: 0,
    none: 0,
  };
  /** By outcome and reason, such as `declined no-record`. */
  readonly reasons: Map<string, number> = new Map();
  /** Calls by the power of 1.05 that their milliseconds come to. */
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
    if (attempts === 0 || source === "duplicate" || source === "none" || outcome === "not-called") return;
    if (sent !== "no") this.billed++;
    // Of a call that a crash broke off nobody knows when it was, or how long.
    if (reason === "interrupted") return;
    const power = Math.round(Math.log(Math.max(1, duration)) / STEP);
    this.#durations.set(power, (this.#durations.get(power) ?? 0) + 1);
    const span = this.#span(Math.floor(at / 1000 / this.#spanSeconds));
    span.calls++;
    span[outcome]++;
  }

  /** Milliseconds that this share of calls took at most, to a twentieth. */
  percentile(share: number): number | undefined {
    const total = [...this.#durations.values()].reduce((sum, count) => sum + count, 0);
    let passed = 0;
    for (const [power, count] of this.durations()) {
      passed += count;
      if (passed >= total * share) return power;
    }
    return undefined;
  }

  /** Milliseconds and how many calls took about that long, in order. */
  durations(): [milliseconds: number, calls: number][] {
    return [...this.#durations]
      .sort(([a], [b]) => a - b)
      .map(([power, count]) => [Math.round(Math.exp(power * STEP)), count]);
  }

  /** Seconds since 1970 and what happened from then on, in spans of one length, quiet ones left out. */
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
    // Spans of twice the length, until there is room again.
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
