import { randomUUID } from "node:crypto";
import { contextOf, type IndiConnect } from "../client/create-client.ts";
import type { ResultOf, TypedDocument } from "../document/document.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { type BulkOptions, bulkSettings } from "./bulk-options.ts";
import { type Clock, realClock } from "./clock.ts";
import { RowCalls } from "./row-calls.ts";
import type { RowOutcome } from "./row-outcome.ts";
import { Run } from "./run.ts";
import { RunMark } from "./run-mark.ts";

type Rows<Row> = Iterable<Row> | AsyncIterable<Row>;

/**
 * Verifies many rows with one document. It takes an iterable of rows and returns an iterable of outcomes in the same order.
 * It reads rows only as fast as you take outcomes. With a `ledger`, each row is called once, across crashes and restarts.
 *
 * Outcomes do not throw. A row ends as `done`, `declined`, `failed` or `unknown`, and `sent` says whether it may have been
 * billed. If you leave the loop, the run takes no further rows and waits for the calls in flight.
 *
 * @param client its limits and options apply to every call
 * @param rows variables, or rows that `options.variables` turns into variables
 * @returns the outcomes. If the run ended early, a BulkError is thrown after the last one: see its `code`
 * @throws BulkError `invalid-option`, IndiConnectError `invalid-document`
 */
export function verifyMany<Data, Variables>(
  client: IndiConnect,
  document: TypedDocument<Data, Variables>,
  rows: Rows<NoInfer<Variables>>,
  options?: BulkOptions<NoInfer<Variables>> & { readonly variables?: undefined },
): AsyncGenerator<RowOutcome<ResultOf<Data>, Variables>, void, undefined>;
export function verifyMany<Data, Variables, Row>(
  client: IndiConnect,
  document: TypedDocument<Data, Variables>,
  rows: Rows<Row>,
  options: BulkOptions<NoInfer<Row>> & { readonly variables: (row: Row) => NoInfer<Variables> },
): AsyncGenerator<RowOutcome<ResultOf<Data>, Row>, void, undefined>;
export function verifyMany<Data, Variables, Row>(
  client: IndiConnect,
  document: TypedDocument<Data, Variables>,
  rows: Rows<Row>,
  options: BulkOptions<Row> & { readonly variables?: ((row: Row) => Variables) | undefined } = {},
  clock: Clock = realClock,
): AsyncGenerator<RowOutcome<ResultOf<Data>, Row>, void, undefined> {
  const { variables = (row: Row) => row, subject, ...rest } = options;
  const settings = bulkSettings(rest);
  const { verify = {}, run: name } = settings;
  const ledger = settings.ledger ?? ledgerOf(client);
  const calls = new RowCalls(client, document, verify, ledger, clock, randomUUID());
  return generate();

  async function* generate(): AsyncGenerator<RowOutcome<ResultOf<Data>, Row>, void, undefined> {
    const { retryUnknown, retryFailed, retryDeclined = [] } = settings;
    const isRetry = retryUnknown === true || retryFailed === true || retryDeclined.length > 0;
    const { operation } = calls.service;
    const full = JSON.stringify(["run", name, client.endpoint, operation, verify.checks]);
    const mark =
      name === undefined || ledger === undefined || isRetry
        ? undefined
        : await RunMark.open(ledger, full, clock, variables);
    const run = new Run<Row>({
      settings,
      clock,
      open: (row) => calls.open(variables(row), subject?.(row)),
      look: ledger && ((opened) => calls.look(opened)),
      call: (opened, seen) => calls.call(opened, seen),
      mark,
    });
    yield* run.outcomes(rows) as AsyncGenerator<RowOutcome<ResultOf<Data>, Row>, void, undefined>;
  }
}

/** The client's own ledger, if it can look up rows. */
function ledgerOf(client: IndiConnect): Ledger | undefined {
  const { ledger } = contextOf(client)?.settings ?? {};
  return ledger !== undefined && "look" in ledger ? (ledger as Ledger) : undefined;
}
