import { IndiConnectError } from "../error/error.ts";
import { realClock } from "./clock.ts";
import { endingOf } from "./ending-of.ts";
import type { KnownRow, OpenedRow, RowCalls } from "./row-calls.ts";
import type { RowEnding } from "./row-ending.ts";
import type { RowPlace } from "./row-outcome.ts";

/** A row, with what the ledger knows about it, or with the reason why it cannot be sent. */
export type LookedUpRow<Row, Result = unknown> = Pick<RowPlace<Row>, "index" | "row"> &
  (
    | { readonly opened: OpenedRow; readonly known: KnownRow<Result>; readonly refused?: undefined }
    | { readonly refused: RowEnding<never>; readonly opened?: undefined; readonly known?: undefined }
  );

/** Options of {@link lookUpRows}. */
export interface LookUpOptions<Row> {
  readonly subject?: ((row: Row) => string | undefined) | undefined;
  /** Whether to leave out the endings of answers and declines, which takes half the time. @default false */
  readonly statesOnly?: boolean | undefined;
}

const AT_ONCE = 500;

/** Looks up rows, many at once, without calling any. */
export async function* lookUpRows<Data, Variables, Row>(
  calls: RowCalls<Data, Variables>,
  rows: Iterable<Row> | AsyncIterable<Row>,
  variables: (row: Row) => unknown,
  options: LookUpOptions<Row> = {},
): AsyncGenerator<readonly LookedUpRow<Row>[], void, undefined> {
  let index = 0;
  let batch: { index: number; row: Row; opened?: OpenedRow; refused?: RowEnding<never> }[] = [];
  for await (const row of rows) {
    const place = { index: index++, row };
    try {
      batch.push({ ...place, opened: calls.open(variables(row), options.subject?.(row)) });
    } catch (error) {
      if (!(error instanceof IndiConnectError)) throw error;
      batch.push({ ...place, refused: endingOf(error, realClock) as RowEnding<never> });
    }
    if (batch.length < AT_ONCE) continue;
    yield await lookUp();
    batch = [];
  }
  if (batch.length > 0) yield await lookUp();

  async function lookUp(): Promise<readonly LookedUpRow<Row>[]> {
    const opened = batch.map((each) => each.opened).filter((each) => each !== undefined);
    const known = (await calls.look(opened, options)).values();
    return batch.map(
      (each) => (each.opened === undefined ? each : { ...each, known: known.next().value }) as never,
    );
  }
}
