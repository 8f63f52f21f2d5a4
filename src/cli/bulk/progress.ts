import type { Io } from "../io.ts";
import { painter } from "../painter.ts";
import { numberText } from "./number-text.ts";

const { count, money, duration } = numberText;

/** How far a run has come. */
export interface ProgressState {
  /** Calls made so far. */
  readonly calls: number;
  /** Calls that the run will make. */
  readonly total: number;
  readonly outcomes: Readonly<Record<string, number>>;
  /** What the calls cost, if the price is known. */
  readonly spent: number | undefined;
  /** Shown at the end of the line. */
  readonly note?: string;
}

const REDRAW = 200;
const LINE_EVERY = 10_000;
const BAR = 20;

/** Shows how far a run has come: with a bar on a terminal, elsewhere with a line every 10 seconds. Shows only counts. */
export class Progress {
  readonly #io: Io;
  readonly #state: () => ProgressState;
  readonly #started: number;
  readonly #timer: NodeJS.Timeout;

  constructor(io: Io, state: () => ProgressState) {
    this.#io = io;
    this.#state = state;
    this.#started = io.now();
    this.#timer = setInterval(() => this.#show(), io.isTTY.stderr ? REDRAW : LINE_EVERY);
    this.#timer.unref();
  }

  /** Shows the last state and stops. */
  stop(): void {
    clearInterval(this.#timer);
    if (this.#io.isTTY.stderr) this.#io.stderr.write(`\r\x1b[K`);
    this.#io.stderr.write(`${this.#line()}\n`);
  }

  #show(): void {
    if (!this.#io.isTTY.stderr) {
      this.#io.stderr.write(`${this.#line()}\n`);
      return;
    }
    const { calls, total } = this.#state();
    const paint = painter(this.#io, "stderr");
    const full = total === 0 ? BAR : Math.floor((calls / total) * BAR);
    const line = this.#line().slice(0, Math.max(10, this.#io.columns - BAR - 4));
    this.#io.stderr.write(`\r\x1b[K${paint("green", "█".repeat(full))}${"░".repeat(BAR - full)} ${line}`);
  }

  #line(): string {
    const { calls, total, outcomes, spent, note } = this.#state();
    const seconds = Math.max(0.001, (this.#io.now() - this.#started) / 1000);
    const rate = calls / seconds;
    const counts = Object.entries(outcomes)
      .filter(([, rows]) => rows > 0)
      .map(([name, rows]) => `${name} ${count(rows)}`);
    return [
      `${count(calls)} of ${count(total)} calls`,
      `${rate < 10 ? rate.toFixed(1) : count(Math.round(rate))}/s`,
      ...counts,
      ...(spent === undefined ? [] : [`cost ${money(spent)}`]),
      ...(calls > 0 && calls < total ? [`${duration((total - calls) / rate)} left`] : []),
      ...(note === undefined ? [] : [note]),
    ].join(" · ");
  }
}
