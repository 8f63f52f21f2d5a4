/** A row as the enqueuer wrote it at the end. */
export interface EndedRow {
  readonly row: string;
  readonly outcome: string;
  readonly reason: string | null;
  readonly at: string;
}

/** What a run of kills left behind. */
export interface Remains {
  /** Rows that were enqueued, `row-0` and so on, in octal. */
  readonly rows: number;
  /** As the far end read them. */
  readonly calls: readonly { readonly row: string }[];
  readonly ended: readonly EndedRow[];
  /** Rows that a worker had in flight as it was killed. */
  readonly fallen: ReadonlySet<string>;
}

/** Holds what is left of a run against the promises: at most one call a row, none lost, unknown only where a kill fell. */
export function judge({ rows, calls, ended, fallen }: Remains): {
  readonly states: Readonly<Record<string, number>>;
  readonly broken: readonly string[];
} {
  const called = new Map<string, number>();
  for (const { row } of calls) called.set(row, (called.get(row) ?? 0) + 1);
  const endings = new Map(ended.map((line) => [line.row, line]));
  const states: Record<string, number> = {};
  const broken: string[] = [];
  for (let index = 0; index < rows; index++) {
    const row = `row-${index.toString(8)}`;
    const times = called.get(row) ?? 0;
    const line = endings.get(row);
    const state = line?.outcome ?? "lost";
    states[state] = (states[state] ?? 0) + 1;
    if (times > 1) broken.push(`${row} was called ${times} times`);
    if (line === undefined) broken.push(`${row} is lost`);
    else if (state === "unknown") {
      if (!fallen.has(row))
        broken.push(`${row} is unknown where no kill fell: ${line.reason}, ${line.at}, ${times} calls`);
    } else if (state === "done") {
      if (times !== 1) broken.push(`${row} is done after ${times} calls`);
    } else broken.push(`${row} is ${state}: ${line.reason}`);
  }
  return { states, broken };
}
